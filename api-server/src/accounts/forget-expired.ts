import type { Database, Statement } from '../database.ts'
import { REFRESH_SECONDS } from '../sessions/refresh-tokens.ts'

const tokens: Statement = {
  name: 'forget-expired-tokens',
  text: `
    with gone as (delete from refresh_tokens where expires_at < now() returning session_id)
    delete from sessions s where s.id in (select session_id from gone)
      and not exists (select from refresh_tokens t where t.session_id = s.id and t.expires_at >= now())`,
}

const attempts: Statement = {
  name: 'forget-expired-attempts',
  text: 'delete from attempts where window_ends_at < now()',
}

/** No phone holds an essay back for longer: its session has ended. */
const deletedEssays: Statement = {
  name: 'forget-deleted-submissions',
  text: `delete from deleted_submissions where deleted_at < now() - $1 * interval '1 second'`,
}

/**
 * Deletes what no longer means anything: expired refresh tokens with their sessions, old counts of attempts, ids of essays that were
 * deleted long ago.
 */
export async function forgetExpired(database: Database): Promise<void> {
  await database.query(tokens, [])
  await database.query(attempts, [])
  await database.query(deletedEssays, [REFRESH_SECONDS])
}
