import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { migrateUp } from '@truegul/ops/migrations/migrate-up'
import { freePort } from '../launcher/postgres/free-port.ts'
import { type EmbeddedPostgres, startPostgres } from '../launcher/postgres/start-postgres.ts'
import { startRedis, type TestRedis } from '../testing/redis/start-redis.ts'
import { type ServerProcess, serverProcess } from './server-process.ts'

/** `embedded`: the queue lies in PostgreSQL; `redis`: as in production. */
export type Backend = 'embedded' | 'redis'

export type System = {
  backend: Backend
  api: ServerProcess
  ml: ServerProcess
  /** Of the API server's internal listener. */
  internalUrl: string
  postgres: EmbeddedPostgres
  redis: TestRedis | null
  stop(): Promise<void>
}

export type SystemOptions = {
  backend: Backend
  apiEnv?: Record<string, string>
  mlEnv?: Record<string, string>
  /** The ML server's entry; default: the one whose judge judges nothing. */
  mlEntry?: string
}

const SOURCE = path.join(import.meta.dirname, '../../..')
const COUNTING_ML_SERVER = path.join(import.meta.dirname, 'counting-ml-server.ts')

/** TrueGul as separate processes on a durable PostgreSQL of its own: what load and chaos tests work on. */
export async function startSystem(options: SystemOptions): Promise<System> {
  const { backend, apiEnv = {}, mlEnv = {}, mlEntry = COUNTING_ML_SERVER } = options
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-system-'))
  const postgres = await startPostgres({ dataDir: path.join(home, 'postgres') })
  await migrateUp(postgres.migrationUrl)
  const redis = backend === 'redis' ? await startRedis() : null
  const port = await freePort()
  const internalPort = await freePort()
  const internalUrl = `http://127.0.0.1:${internalPort}`
  const shared = {
    PATH: process.env['PATH'] ?? '',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'error',
    QUEUE_URL: redis?.url ?? postgres.queueUrl,
    CALLBACK_SECRET: randomBytes(33).toString('base64url'),
  }
  const api = serverProcess(path.join(SOURCE, 'api-server/src/main.ts'), {
    ...shared,
    PORT: String(port),
    INTERNAL_PORT: String(internalPort),
    DATABASE_URL: postgres.databaseUrl,
    JWT_SECRET: randomBytes(33).toString('base64url'),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DAILY_LIMIT: '1000000',
    ...apiEnv,
  })
  const ml = serverProcess(mlEntry, {
    ...shared,
    PORT: '0',
    CALLBACK_BASE_URL: internalUrl,
    ...mlEnv,
  })
  await Promise.all([api.start(), ml.start()])
  return {
    backend,
    api,
    ml,
    internalUrl,
    postgres,
    redis,
    async stop() {
      await Promise.all([api.kill(), ml.kill()])
      await redis?.stop()
      await postgres.stop()
      fs.rmSync(home, { recursive: true, force: true })
    },
  }
}
