import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { DATABASES } from '../../launcher/postgres/create-databases.ts'

export type TestDatabase = {
  /** As the API server's role, which cannot change a table; an empty database as its owner. */
  url: string
  /** As the role that migrations run under. */
  ownerUrl: string
  name: string
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * A database of one's own: the migrated schema without rows, or, with `empty`, nothing at all (for migrations and for queues).
 * Dropped at the end of its scope, whoever is still connected: `await using db = await testDatabase()`.
 */
export async function testDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const { adminUrl, migrationUrl, databaseUrl } = inject('testServer')
  const name = `test_${randomBytes(8).toString('hex')}`
  const owner = DATABASES.truegul
  const template = empty ? 'template0' : 'truegul'
  // Files instead of the log: half the work for a server that keeps nothing anyway.
  await query(adminUrl, `create database ${name} template ${template} strategy file_copy owner ${owner}`)
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
  return {
    url: at(empty ? migrationUrl : databaseUrl),
    ownerUrl: at(migrationUrl),
    name,
    async [Symbol.asyncDispose]() {
      await query(adminUrl, `drop database if exists ${name} with (force)`)
    },
  }
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
