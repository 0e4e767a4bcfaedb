import { EnvError } from '@truegul/service'
import { sql } from 'kysely'
import type { Database } from './database.ts'

/** The latest of migrations/ that this server was written for. A test holds it to the folder. */
export const SCHEMA = '014_create_llm_calls'

/**
 * Refuses a database that this server does not know: on an older one its statements would fail, on a newer one they might do harm.
 *
 * @throws EnvError with what to do.
 */
export async function requireSchema({ tables }: Database): Promise<void> {
  const { rows: known } = await sql<{
    found: boolean
  }>`select to_regclass('public.pgmigrations') is not null as found`.execute(tables)
  const applied = known[0]?.found
    ? (await sql<{ name: string }>`select name from pgmigrations order by name`.execute(tables)).rows.map(
        ({ name }) => name,
      )
    : []
  const latest = applied.at(-1)
  if (latest === SCHEMA) return
  throw new EnvError([latest !== undefined && latest > SCHEMA ? newer(latest) : older(latest)])
}

const older = (latest: string | undefined) =>
  `The database is at ${latest ?? 'no migration at all'}, and this server needs ${SCHEMA}: run \`truegul migrate up\` first.`

const newer = (latest: string) =>
  `The database is at ${latest}, which is newer than this server (${SCHEMA}): start a newer server, or go back with \`truegul migrate down\`.`
