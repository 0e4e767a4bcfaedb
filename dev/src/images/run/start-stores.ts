import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { startPostgres } from '../../launcher/postgres/start-postgres.ts'
import { makeCertificates } from '../../testing/make-certificates.ts'
import { startRedis } from '../../testing/redis/start-redis.ts'

export type Stores = {
  databaseUrl: string
  migrationUrl: string
  queueUrl: string
  /** File that a client of both must trust. */
  authority: string
  [Symbol.asyncDispose](): Promise<void>
}

/** PostgreSQL and Redis whose addresses ask for TLS, as those of production do. */
export async function startStores(folder: string): Promise<Stores> {
  const tls = makeCertificates(folder)
  const postgres = await startPostgres({ dataDir: path.join(folder, 'postgres'), durable: false })
  await letSpeakTls(postgres.adminUrl, path.join(folder, 'postgres/data'), tls)
  const redis = await startRedis({ tls })
  const encrypted = (url: string) => `${url}?sslmode=verify-full`
  return {
    databaseUrl: encrypted(postgres.databaseUrl),
    migrationUrl: encrypted(postgres.migrationUrl),
    queueUrl: redis.tlsUrl!,
    authority: tls.authority,
    async [Symbol.asyncDispose]() {
      await redis.stop()
      await postgres.stop()
    },
  }
}

/** The key must be the database user's, and nobody else's to read. */
async function letSpeakTls(adminUrl: string, data: string, tls: { certificate: string; key: string }): Promise<void> {
  const { uid, gid } = fs.statSync(data)
  for (const name of ['certificate', 'key'] as const) {
    const file = path.join(data, `tls.${name}`)
    fs.copyFileSync(tls[name], file)
    fs.chownSync(file, uid, gid)
    fs.chmodSync(file, 0o600)
  }
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query(`alter system set ssl_cert_file = 'tls.certificate'`)
  await admin.query(`alter system set ssl_key_file = 'tls.key'`)
  await admin.query('alter system set ssl = on')
  await admin.query('select pg_reload_conf()')
  await admin.end()
}
