import { EnvError } from '@truegul/service'
import { sql } from 'kysely'
import type { Database } from './database.ts'

/** The latest of migrations/ that this server was written for. A test holds it to the folder. */
export const SCHEMA = '034_index_mails'

/**
 * Refuses a database on which this server's statements would fail or do harm: one that lacks a migration the server needs, and a
 * newer one unless `truegul migrate up` noted there that servers as old as this one may still run.
 *
 * @throws EnvError with what to do.
 */
export async function requireSchema(database: Database): Promise<void> {
  const applied = await readApplied(database)
  const latest = applied.at(-1)?.name
  if (!applied.some(({ name }) => name === SCHEMA)) throw new EnvError([lacking(latest)])
  if (latest === SCHEMA) return
  const newer = applied.filter(({ name }) => name > SCHEMA)
  if (newer.some(({ is_noted }) => !is_noted)) throw new EnvError([unnoted(latest)])
  const oldest =
    newer
      .map(({ oldest_server }) => oldest_server ?? '')
      .sort()
      .at(-1) ?? ''
  if (oldest > SCHEMA) throw new EnvError([shutOut(latest, oldest)])
}

type Applied = { name: string; oldest_server: string | null; is_noted: boolean }

/** The notes are read as JSON, because a table of before the rule lacks the column. */
async function readApplied({ tables }: Database): Promise<Applied[]> {
  const { rows } = await sql<{ migrations: boolean; notes: boolean }>`
    select to_regclass('public.pgmigrations') is not null as migrations,
      to_regclass('public.migration_checksums') is not null as notes`.execute(tables)
  const found = rows[0]
  if (!found?.migrations) return []
  const note = found.notes
    ? sql`(select to_jsonb(c) from migration_checksums c where c.name = m.name)`
    : sql`null::jsonb`
  const applied = await sql<Applied>`
    select name, note ->> 'oldest_server' as oldest_server, coalesce(note ? 'oldest_server', false) as is_noted
    from (select name, ${note} as note from pgmigrations m) as applied
    order by name collate "C"`.execute(tables)
  return applied.rows
}

const lacking = (latest: string | undefined) =>
  `The database is at ${latest ?? 'no migration at all'}, and this server needs ${SCHEMA}: run \`truegul migrate up\` first.`

const shutOut = (latest: string | undefined, oldest: string) =>
  `The database is at ${latest}, which only servers built for ${oldest} or later may use, and this one was built for ${SCHEMA}: start a newer server, or go back with \`truegul migrate down\`.`

const unnoted = (latest: string | undefined) =>
  `The database is at ${latest}, which is newer than this server (${SCHEMA}) and was not applied by \`truegul migrate up\`, so nobody noted whether this server may use it: start a newer server.`
