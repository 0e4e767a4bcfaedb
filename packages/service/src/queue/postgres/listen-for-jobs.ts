import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Outage } from '../watch-outage.ts'
import { CHANNEL } from './queue-tables.ts'

/** Calls `wake` when `queue` got something to do, and each time the connection is made: what came before was not heard. */
export function listenForJobs(
  config: pg.ClientConfig,
  queue: string,
  wake: () => void,
  outage: Outage,
): { close(): Promise<void> } {
  const closed = new AbortController()
  let client: pg.Client | null = null
  let hangUp = () => {}

  const listen = async () => {
    const ended = Promise.withResolvers<void>()
    hangUp = ended.resolve
    client = new pg.Client(config)
    client.on('error', (error) => {
      outage.failed(error)
      ended.resolve()
    })
    client.on('end', () => ended.resolve())
    client.on('notification', ({ payload }) => {
      if (payload === queue) wake()
    })
    const hear = async (connecting: pg.Client) => {
      await connecting.connect()
      await connecting.query(`listen ${CHANNEL}`)
      wake()
      await ended.promise
    }
    // A client that is ended while it connects never says how that went.
    await Promise.race([hear(client), ended.promise])
  }
  const keepListening = async () => {
    while (!closed.signal.aborted) {
      await listen().catch((error: unknown) => outage.failed(error))
      client?.end().catch(() => {})
      await sleep(500, undefined, { signal: closed.signal }).catch(() => {})
    }
  }
  const listening = keepListening()
  return {
    async close() {
      closed.abort()
      hangUp()
      await listening
    },
  }
}
