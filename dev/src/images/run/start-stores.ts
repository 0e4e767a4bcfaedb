import path from 'node:path'
import { startPostgres } from '../../launcher/postgres/start-postgres.ts'
import { tlsDoors } from '../../testing/doors/tls-door.ts'
import { startRedis } from '../../testing/redis/start-redis.ts'

export type Stores = {
  databaseUrl: string
  migrationUrl: string
  queueUrl: string
  /** File that a client of both must trust. */
  authority: string
  [Symbol.asyncDispose](): Promise<void>
}

/** PostgreSQL and Redis behind TLS, as those of production are. */
export async function startStores(folder: string): Promise<Stores> {
  const postgres = await startPostgres({ dataDir: path.join(folder, 'postgres'), durable: false })
  const redis = await startRedis()
  const doors = await tlsDoors({ database: new URL(postgres.databaseUrl), queue: new URL(redis.url) })
  const encrypted = (url: string) =>
    Object.assign(new URL(url), { port: String(doors.port('database')), search: '?sslmode=verify-full' }).href
  return {
    databaseUrl: encrypted(postgres.databaseUrl),
    migrationUrl: encrypted(postgres.migrationUrl),
    queueUrl: `rediss://127.0.0.1:${doors.port('queue')}`,
    authority: doors.authority,
    async [Symbol.asyncDispose]() {
      await doors[Symbol.asyncDispose]()
      await redis.stop()
      await postgres.stop()
    },
  }
}
