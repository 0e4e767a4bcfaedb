import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import net from 'node:net'

/** Below the ports that systems give to outgoing connections, one of which could take it while a server starts again. */
const FIRST = 20_000
const LAST = 32_767
const TRIES = 1_000

/** A TCP port of 127.0.0.1 that nobody listens on right now. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries++) {
    const port = randomInt(FIRST, LAST + 1)
    if (await isPortFree(port)) return port
  }
  throw new Error('127.0.0.1 has no free port')
}

/** Whether a server could listen on 127.0.0.1:port right now. */
export async function isPortFree(port: number): Promise<boolean> {
  const server = net.createServer()
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  } catch {
    return false
  }
  server.close()
  await once(server, 'close')
  return true
}
