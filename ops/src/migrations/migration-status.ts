import pg from 'pg'
import { MIGRATIONS_DIRECTORY, type Migration, readMigrations } from './read-migrations.ts'

/**
 * `changed`: the file is not the one that was applied. `missing`: applied, but there is no such file here, so the database is
 * newer than this code.
 */
export type MigrationState = 'applied' | 'pending' | 'changed' | 'missing'
export type MigrationStatus = {
  name: string
  state: MigrationState
  appliedAt: Date | null
  /** As the database has it where the file is applied, else as the file says. */
  oldestServer: string | null
}

/** Every migration known to the files or the database, in order. Changes nothing, also on an empty database. */
export async function migrationStatus(
  databaseUrl: string,
  directory = MIGRATIONS_DIRECTORY,
): Promise<MigrationStatus[]> {
  const migrations = readMigrations(directory)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return compare(migrations, await readApplied(client))
  } finally {
    await client.end()
  }
}

/** The oldest server that may run on what is applied, by the migration that it was built for; null when none is shut out. */
export function oldestServer(status: readonly MigrationStatus[]): string | null {
  const named = status.filter(({ state }) => state !== 'pending').map((row) => row.oldestServer)
  return (
    named
      .filter((server) => server !== null)
      .sort()
      .at(-1) ?? null
  )
}

export type Applied = { name: string; appliedAt: Date; checksum: string | null; oldestServer: string | null }

/** What the database says was applied, oldest first. */
export async function readApplied(client: pg.Client): Promise<Applied[]> {
  if (!(await exists(client, 'pgmigrations'))) return []
  // as JSON, because the table of an older database lacks the second column
  const note = (await exists(client, 'migration_checksums'))
    ? '(select to_jsonb(c) from migration_checksums c where c.name = m.name)'
    : 'null::jsonb'
  // run_on has no zone; our runs write it in UTC
  const { rows } = await client.query<Applied>(
    `select name, "appliedAt", note ->> 'checksum' as checksum, note ->> 'oldest_server' as "oldestServer"
     from (select id, name, run_on, run_on at time zone 'UTC' as "appliedAt", ${note} as note from pgmigrations m) as applied
     order by run_on, id`,
  )
  return rows
}

export function compare(migrations: readonly Migration[], applied: readonly Applied[]): MigrationStatus[] {
  const byName = new Map(applied.map((row) => [row.name, row]))
  const known = migrations.map(({ name, checksum, oldestServer }): MigrationStatus => {
    const row = byName.get(name)
    if (row === undefined) return { name, state: 'pending', appliedAt: null, oldestServer }
    const isSame = row.checksum === null || row.checksum === checksum
    return { name, state: isSame ? 'applied' : 'changed', appliedAt: row.appliedAt, oldestServer: row.oldestServer }
  })
  const missing = applied.filter(({ name }) => !migrations.some((migration) => migration.name === name))
  const unknown = missing.map(
    ({ name, appliedAt, oldestServer }): MigrationStatus => ({ name, state: 'missing', appliedAt, oldestServer }),
  )
  return [...known, ...unknown].sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function exists(client: pg.Client, table: string): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>('select to_regclass($1) is not null as found', [table])
  return rows[0]?.found === true
}
