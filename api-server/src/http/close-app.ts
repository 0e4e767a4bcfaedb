import type { FastifyInstance } from 'fastify'

/**
 * Takes no more connections and finishes the requests under way, for at most `milliseconds`. A kept-alive connection whose
 * request has ended would otherwise hold the server for its whole keep-alive time.
 */
export async function closeApp(app: FastifyInstance, milliseconds: number): Promise<void> {
  const reaper = setInterval(() => app.server.closeIdleConnections(), 20)
  const deadline = setTimeout(() => app.server.closeAllConnections(), milliseconds)
  try {
    await app.close()
  } finally {
    clearInterval(reaper)
    clearTimeout(deadline)
  }
}
