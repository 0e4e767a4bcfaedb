import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import net from 'node:net'

/** Below the ports that systems give to outgoing connections, one of which could take it while a server starts again. */
const FIRST = 20_000
const LAST = 32_767
const TRIES = 1_000
/** Test processes at once, each with ports of its own: between the choice of a port and its use another one could choose it too. */
const PROCESSES = 8
const given = new Set<number>()

/** A TCP port of 127.0.0.1 that nobody listens on right now and that this process was not given before. */
export async function freePort(): Promise<number> {
  const many = Math.floor((LAST + 1 - FIRST) / PROCESSES)
  const first = FIRST + many * (Number(process.env['VITEST_POOL_ID'] ?? 0) % PROCESSES)
  for (let tries = 0; tries < TRIES; tries++) {
    const port = randomInt(first, first + many)
    if (given.has(port) || !(await isPortFree(port))) continue
    given.add(port)
    return port
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
