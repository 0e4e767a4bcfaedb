import { randomUUID } from 'node:crypto'
import type { Log } from '@truegul/service'
import type { Database } from '../../database/database.ts'
import { startLoop } from '../../tasks/loop.ts'
import { saysItRuns, saysItStops } from './says-it-runs.ts'

type Options = { database: Database; version: string; log: Log }

/** Milliseconds between two words of a server: it may miss five before it counts as gone. */
const EVERY = 10_000

/** Says every few seconds that this server runs, and takes that back when it stops. */
export function startTelling({ database, version, log }: Options): {
  stop(milliseconds: number): Promise<void>
} {
  const id = randomUUID()
  const startedAt = new Date()
  const loop = startLoop({
    name: 'word of this server',
    every: EVERY,
    round: async () => {
      await database.query(saysItRuns, [id, 'api-server', version, startedAt])
      return false
    },
    log,
  })
  return {
    async stop(milliseconds) {
      await loop.stop(milliseconds)
      await database.query(saysItStops, [id, 'api-server'])
    },
  }
}
