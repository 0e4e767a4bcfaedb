import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { migrateUp } from '@truegul/ops/migrations/migrate-up'
import { freePort } from '../launcher/postgres/free-port.ts'
import { type EmbeddedPostgres, startPostgres } from '../launcher/postgres/start-postgres.ts'
import { MACHINE_ENV } from '../testing/machine-env.ts'
import { startRedis, type TestRedis } from '../testing/redis/start-redis.ts'
import { type ServerProcess, serverProcess } from './server-process.ts'
import { startBalancer } from './start-balancer.ts'

/** `embedded`: the queue lies in PostgreSQL; `redis`: as in production. */
export type Backend = 'embedded' | 'redis'

export type System = {
  backend: Backend
  /** The first of `apis`, which is the only one unless more were asked for. */
  api: ServerProcess
  apis: readonly ServerProcess[]
  ml: ServerProcess
  /** Where people reach the API servers. */
  url: string
  /** Of the internal listeners of the API servers. */
  internalUrl: string
  postgres: EmbeddedPostgres
  redis: TestRedis | null
  stop(): Promise<void>
}

export type SystemOptions = {
  backend: Backend
  /** How many API servers work on the one database, behind a balancer if more than one. Default 1. */
  apiServers?: number
  /** Redis keeps on disk what it is told, at the latest a second later. */
  keepsRedis?: boolean
  apiEnv?: Record<string, string>
  mlEnv?: Record<string, string>
  /** The ML server's entry; default: the one whose judge judges nothing. */
  mlEntry?: string
}

const SOURCE = path.join(import.meta.dirname, '../../..')
const COUNTING_ML_SERVER = path.join(import.meta.dirname, 'counting-ml-server.ts')

/** TrueGul as separate processes on a durable PostgreSQL of its own: what load and chaos tests work on. */
export async function startSystem(options: SystemOptions): Promise<System> {
  const { backend, apiServers = 1, keepsRedis = false, apiEnv = {}, mlEnv = {}, mlEntry = COUNTING_ML_SERVER } = options
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-system-'))
  const postgres = await startPostgres({ dataDir: path.join(home, 'postgres') })
  await migrateUp(postgres.migrationUrl)
  const redis = backend === 'redis' ? await startRedis({ keeps: keepsRedis }) : null
  const ports = await freePorts(apiServers)
  const internalPorts = await freePorts(apiServers)
  const people = await oneDoor(ports)
  const inside = await oneDoor(internalPorts)
  const shared = {
    ...MACHINE_ENV,
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'error',
    QUEUE_URL: redis?.url ?? postgres.queueUrl,
    CALLBACK_SECRET: randomBytes(33).toString('base64url'),
  }
  const signing = randomBytes(33).toString('base64url')
  const apis = ports.map((port, place) =>
    serverProcess(path.join(SOURCE, 'api-server/src/main.ts'), {
      ...shared,
      PORT: String(port),
      INTERNAL_PORT: String(internalPorts[place]),
      DATABASE_URL: postgres.databaseUrl,
      JWT_SECRET: signing,
      PUBLIC_URL: people.url,
      DAILY_LIMIT: '1000000',
      ...apiEnv,
    }),
  )
  const ml = serverProcess(mlEntry, {
    ...shared,
    PORT: '0',
    CALLBACK_BASE_URL: inside.url,
    ...mlEnv,
  })
  await Promise.all([...apis, ml].map((server) => server.start()))
  return {
    backend,
    api: apis[0]!,
    apis,
    ml,
    url: people.url,
    internalUrl: inside.url,
    postgres,
    redis,
    async stop() {
      await Promise.all([...apis, ml].map((server) => server.kill()))
      await Promise.all([people.stop(), inside.stop()])
      await redis?.stop()
      await postgres.stop()
      fs.rmSync(home, { recursive: true, force: true })
    },
  }
}

const freePorts = (count: number): Promise<number[]> => Promise.all(Array.from({ length: count }, () => freePort()))

/** One address for one server or more. */
async function oneDoor(ports: readonly number[]): Promise<{ url: string; stop(): Promise<void> }> {
  return ports.length > 1 ? startBalancer(ports) : { url: `http://127.0.0.1:${ports[0]}`, stop: async () => {} }
}
