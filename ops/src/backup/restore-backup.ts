import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { CommandError } from '../command/command.ts'
import { migrateUp } from '../migrations/migrate-up.ts'
import { BackupEnd, ROWS_END, TableLine } from './backup-format.ts'
import { type Checked, checkBackup } from './check-backup.ts'
import { listTables } from './list-tables.ts'
import { readLines } from './read-lines.ts'

/**
 * `replace`: rows that are there are deleted first, in the same transaction. `besideServers`: also while API servers are connected,
 * who wait until it is done and then find other rows.
 */
export type RestoreOptions = { replace: boolean; besideServers: boolean; dryRun: boolean }

/**
 * Puts a backup into a database, as the role that owns the tables: all of it or nothing. An empty database is migrated first.
 *
 * @throws CommandError when the backup is damaged or of another schema, when there are rows and they are not to be replaced, or while
 * API servers are connected
 */
export async function restoreBackup(
  url: string,
  file: string,
  { replace, besideServers, dryRun }: RestoreOptions,
): Promise<Checked> {
  const backup = await checkBackup(file)
  if (!dryRun) await migrateUp(url)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin')
    if (!dryRun || (await hasSchema(client))) {
      await refuseOtherSchema(client, backup)
      if (!besideServers) await refuseServers(client)
      const tables = await listTables(client)
      for (const { table } of tables) await client.query(`lock table ${pg.escapeIdentifier(table)}`)
      const filled = await filledTables(client, tables)
      if (filled.length > 0 && !replace) throw notEmpty(filled)
      if (!dryRun) await fill(client, tables, file)
    }
    await client.query(dryRun ? 'rollback' : 'commit')
    return backup
  } finally {
    await client.end()
  }
}

async function hasSchema(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(`select to_regclass('public.migration_checksums') is not null as known`)
  return rows[0].known
}

async function refuseOtherSchema(client: pg.Client, backup: Checked): Promise<void> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select m.name, c.checksum from pgmigrations m join migration_checksums c using (name) order by m.id',
  )
  if (JSON.stringify(rows) === JSON.stringify(backup.migrations)) return
  throw new CommandError(
    `The backup is of the schema ${backup.schema}, and this version of TrueGul makes ${rows.at(-1)?.name}: restore it with the version that wrote it, then migrate up with this one.`,
  )
}

async function refuseServers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity where datname = current_database() and application_name = 'truegul-api'`,
  )
  if (rows[0]?.count === 0) return
  throw new CommandError(
    'An API server is connected to this database; stop all of them first, and start them again after it.',
  )
}

/** Filled by the migrations themselves: rows in them are nobody's yet. */
const OF_MIGRATIONS = new Set(['beta_waves'])

async function filledTables(client: pg.Client, tables: readonly TableLine[]): Promise<string[]> {
  const filled: string[] = []
  for (const { table } of tables.filter((one) => !OF_MIGRATIONS.has(one.table))) {
    const { rows } = await client.query(`select exists (select from ${pg.escapeIdentifier(table)}) as is_filled`)
    if (rows[0].is_filled) filled.push(table)
  }
  return filled
}

const notEmpty = (filled: readonly string[]) =>
  new CommandError(
    `There are rows in ${filled.join(', ')}: restore into an empty database, or say --replace to delete all of them first.`,
  )

/** Own triggers rest meanwhile: they tell of changes, or refuse them, and a restore is neither. Constraints hold all the time. */
async function fill(client: pg.Client, tables: readonly TableLine[], file: string): Promise<void> {
  const names = tables.map(({ table }) => pg.escapeIdentifier(table))
  for (const name of names) await client.query(`alter table ${name} disable trigger user`)
  await client.query(`truncate ${names.join(', ')}`)
  await copyIn(client, file)
  for (const name of names) await client.query(`alter table ${name} enable trigger user`)
  await setSequences(client, tables)
}

async function copyIn(client: pg.Client, file: string): Promise<void> {
  const lines = readLines(file)
  try {
    await lines.next()
    for (let next = await lines.next(); !next.done; next = await lines.next()) {
      const line: unknown = JSON.parse(next.value.toString('utf8'))
      if (BackupEnd.safeParse(line).success) return
      const { table, columns } = TableLine.parse(line)
      const list = columns.map(pg.escapeIdentifier).join(', ')
      const sink = client.query(copyFrom(`copy ${pg.escapeIdentifier(table)} (${list}) from stdin (encoding 'UTF8')`))
      await pipeline(Readable.from(rowsOf(lines), { objectMode: false }), sink)
    }
  } finally {
    await lines.return(undefined)
  }
}

async function* rowsOf(lines: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  for (let next = await lines.next(); !next.done && !next.value.equals(END); next = await lines.next()) {
    yield Buffer.concat([next.value, NEW_LINE])
  }
}

const END = Buffer.from(ROWS_END)
const NEW_LINE = Buffer.from('\n')

/** Numbers go on after the highest that came back. */
async function setSequences(client: pg.Client, tables: readonly TableLine[]): Promise<void> {
  for (const { table, columns } of tables) {
    for (const column of columns) {
      const { rows } = await client.query('select pg_get_serial_sequence($1, $2) as name', [table, column])
      if (rows[0].name === null) continue
      const highest = `select max(${pg.escapeIdentifier(column)}) from ${pg.escapeIdentifier(table)}`
      await client.query(`select setval($1, coalesce((${highest}), 0) + 1, false)`, [rows[0].name])
    }
  }
}
