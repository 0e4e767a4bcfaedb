import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import type { Statement } from '../database/database.ts'

const ping: Statement = { name: 'ping', text: 'select 1' }
/** Milliseconds: a load balancer asks every few seconds and must not wait for what is away. */
const PATIENCE = 1_000

export const HEALTH_PATHS = ['/healthz', '/readyz'] as const

/** Whether this process is alive, and whether it can do its work. */
export function addHealth(app: FastifyInstance, { database, queue }: Context): void {
  app.get('/healthz', async () => ({ status: 'alive' }))

  app.get('/readyz', async (_request, reply) => {
    const [isDatabase, isQueue] = await Promise.all([
      succeeds(database.query(ping, [])),
      succeeds(queue.ping(PATIENCE)),
    ])
    // Essays are taken while only the queue is away: they wait in the database.
    if (!isDatabase) reply.code(503).header('retry-after', '2')
    return { status: readiness(isDatabase, isQueue), database: isDatabase, queue: isQueue }
  })
}

function readiness(isDatabase: boolean, isQueue: boolean): 'ready' | 'degraded' | 'away' {
  if (!isDatabase) return 'away'
  return isQueue ? 'ready' : 'degraded'
}

function succeeds(work: Promise<unknown>): Promise<boolean> {
  const late = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => late.resolve(false), PATIENCE)
  const done = work.then(
    () => true,
    () => false,
  )
  return Promise.race([done, late.promise]).finally(() => clearTimeout(timer))
}
