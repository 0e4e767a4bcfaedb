import pg from 'pg'
import { MIGRATIONS_DIRECTORY, type Migration, readMigrations } from './read-migrations.ts'

/**
 * `changed`: the file is not the one that was applied. `missing`: applied, but there is no such file here, so the database is
 * newer than this code.
 */
export type MigrationState = 'applied' | 'pending' | 'changed' | 'missing'
export type MigrationStatus = { name: string; state: MigrationState; appliedAt: Date | null }

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

export type Applied = { name: string; appliedAt: Date; checksum: string | null }

/** What the database says was applied, oldest first. */
export async function readApplied(client: pg.Client): Promise<Applied[]> {
  if (!(await exists(client, 'pgmigrations'))) return []
  const checksum = (await exists(client, 'migration_checksums'))
    ? '(select checksum from migration_checksums c where c.name = m.name)'
    : 'null'
  // run_on has no zone; our runs write it in UTC
  const { rows } = await client.query<Applied>(
    `select name, run_on at time zone 'UTC' as "appliedAt", ${checksum} as checksum from pgmigrations m order by run_on, id`,
  )
  return rows
}

export function compare(migrations: readonly Migration[], applied: readonly Applied[]): MigrationStatus[] {
  const byName = new Map(applied.map((row) => [row.name, row]))
  const known = migrations.map(({ name, checksum }): MigrationStatus => {
    const row = byName.get(name)
    if (row === undefined) return { name, state: 'pending', appliedAt: null }
    const isSame = row.checksum === null || row.checksum === checksum
    return { name, state: isSame ? 'applied' : 'changed', appliedAt: row.appliedAt }
  })
  const missing = applied.filter(({ name }) => !migrations.some((migration) => migration.name === name))
  const unknown = missing.map(({ name, appliedAt }): MigrationStatus => ({ name, state: 'missing', appliedAt }))
  return [...known, ...unknown].sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function exists(client: pg.Client, table: string): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>('select to_regclass($1) is not null as found', [table])
  return rows[0]?.found === true
}
