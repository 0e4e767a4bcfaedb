import path from 'node:path'
import pg from 'pg'
import { MigrationError } from './migration-error.ts'
import { compare, type MigrationStatus, readApplied } from './migration-status.ts'
import { IGNORED_FILES, type Migration, readMigrations } from './read-migrations.ts'

export type Run = {
  databaseUrl: string
  directory: string
  direction: 'up' | 'down'
  dryRun: boolean
  /** Names of the migrations to run, in the order they run in. */
  choose(status: readonly MigrationStatus[]): string[]
}

/**
 * Runs migrations, each file in a transaction of its own together with the note that it ran, and returns their names.
 * Several runners may start at once: the others wait, then choose anew from what the first one left.
 *
 * @throws MigrationError
 */
export async function runMigrations({ databaseUrl, directory, direction, dryRun, choose }: Run): Promise<string[]> {
  const migrations = readMigrations(directory)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(`set timezone to 'UTC'`) // node-pg-migrate notes the time without its zone
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const status = compare(migrations, await readApplied(client))
    refuseDrift(status)
    const names = choose(status)
    if (dryRun || names.length === 0) return names
    await prepareChecksums(client, migrations).catch(refuseStranger)
    await apply(client, { directory, direction, migrations, count: names.length })
    return names
  } finally {
    await client.end() // the lock ends with its session
  }
}

/** Any number no other program of ours locks: "tgmi" in ASCII. */
const LOCK = 0x74676d69

function refuseDrift(status: readonly MigrationStatus[]): void {
  const changed = status.find(({ state }) => state === 'changed')
  if (changed) {
    throw new MigrationError(
      'file-changed',
      `${changed.name}.sql was changed after it had been applied to this database; restore it and put the change into a new file.`,
    )
  }
  const missing = status.find(({ state }) => state === 'missing')
  if (missing) {
    throw new MigrationError(
      'file-missing',
      `This database has ${missing.name}, which this version of TrueGul does not know; use the version that applied it.`,
    )
  }
  const firstPending = status.findIndex(({ state }) => state === 'pending')
  const late = firstPending === -1 ? undefined : status.slice(firstPending).find(({ state }) => state === 'applied')
  if (late) {
    throw new MigrationError(
      'out-of-order',
      `${status[firstPending]!.name} is not applied but ${late.name} after it is; give the new file the next free number.`,
    )
  }
}

/**
 * Beside each applied file: its checksum and the oldest server that it lets run, which every starting server reads. A database
 * that was migrated by node-pg-migrate alone gets both from the files as they are now.
 */
async function prepareChecksums(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  await client.query('create table if not exists migration_checksums (name text primary key, checksum text not null)')
  await client.query('alter table migration_checksums add column if not exists oldest_server text')
  for (const { name } of await readApplied(client)) {
    const file = migrations.find((migration) => migration.name === name)
    await client.query(
      'insert into migration_checksums (name, checksum, oldest_server) values ($1, $2, $3) on conflict do nothing',
      [name, file?.checksum, file?.oldestServer],
    )
  }
}

const INSUFFICIENT_PRIVILEGE = '42501'

function refuseStranger(error: unknown): never {
  if (!(error instanceof pg.DatabaseError) || error.code !== INSUFFICIENT_PRIVILEGE) throw error
  throw new MigrationError(
    'not-the-owner',
    'This role may not change the schema; give the address of the role that owns the tables as MIGRATION_DATABASE_URL.',
    { cause: error },
  )
}

type Application = { directory: string; direction: Run['direction']; migrations: readonly Migration[]; count: number }

async function apply(client: pg.Client, { directory, direction, migrations, count }: Application): Promise<void> {
  let current = ''
  const step = (migration: Migration, sql: string, note: string) => (pgm: { sql(text: string): void }) => {
    current = migration.name
    pgm.sql(sql)
    pgm.sql(note)
  }
  const actionsOf = (file: string) => {
    const migration = migrations.find(({ name }) => name === path.basename(file, '.sql'))
    if (migration === undefined)
      throw new MigrationError('files-unreadable', `${file} appeared while migrating; run again.`)
    const { name, checksum, oldestServer } = migration
    const server = oldestServer === null ? 'null' : `'${oldestServer}'`
    return {
      up: step(
        migration,
        migration.up,
        `insert into migration_checksums (name, checksum, oldest_server) values ('${name}', '${checksum}', ${server})`,
      ),
      down: step(migration, migration.down, `delete from migration_checksums where name = '${name}'`),
    }
  }
  // most starts find nothing to apply and spare its 20 MB
  const { runner } = await import('node-pg-migrate')
  const loader = async (files: string[]) =>
    files.map((file) => ({ id: file, filePaths: [file], actions: actionsOf(file) }))
  try {
    await runner({
      dbClient: client,
      dir: directory,
      ignorePattern: IGNORED_FILES,
      direction,
      count,
      migrationsTable: 'pgmigrations',
      migrationLoaderStrategies: [{ extensions: ['.sql'], loader }],
      noLock: true, // ours was taken before the choice was made
      singleTransaction: false,
      logger: SILENT,
    })
  } catch (error) {
    await client.query('rollback').catch(() => {})
    if (error instanceof MigrationError || !(error instanceof Error)) throw error
    throw new MigrationError(
      'file-failed',
      `${current}.sql (${direction}) failed and left nothing behind: ${error.message}.`,
      {
        cause: error,
      },
    )
  }
}

/** Its error log repeats the SQL; ours is the one sentence. */
const SILENT = { info() {}, warn() {}, error() {} }
