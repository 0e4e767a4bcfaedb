import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startPostgres } from '../launcher/postgres/start-postgres.ts'
import { findRedis } from './redis/find-redis.ts'
import { startRedis } from './redis/start-redis.ts'

export type QueueUnderTest = {
  url: string
  /** Takes the server away, as a crash would. */
  kill(): Promise<void>
  /** Brings it back on the same port; ends it first when it runs. */
  restart(): Promise<void>
  stop(): Promise<void>
}

export type Backend = { name: string; isMissing: boolean; start: () => Promise<QueueUnderTest> }

/** Each place a queue can live in. Redis is skipped where it is not installed. */
export const BACKENDS: readonly Backend[] = [
  { name: 'redis [needs redis-server]', isMissing: findRedis() === null, start: startRedis },
  { name: 'postgres', isMissing: false, start: startQueuePostgres },
]

async function startQueuePostgres(): Promise<QueueUnderTest> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-queue-'))
  fs.chmodSync(dataDir, 0o755)
  const postgres = await startPostgres({ dataDir, durable: false })
  return {
    url: postgres.queueUrl,
    kill: () => postgres.kill(),
    restart: () => postgres.restart(),
    async stop() {
      await postgres.stop()
      fs.rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
