import type { readInbox as operation, Parsed } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { Statement } from '../database/database.ts'
import type { LearnerCall } from '../handler.ts'

/** The wire has milliseconds, the table microseconds: the item that was named is among those read. */
const read: Statement = {
  name: 'read-inbox',
  text: `
    with news as (
      update notices set read_at = now() where user_id = $1 and read_at is null and date_trunc('milliseconds', created_at) <= $2
    )
    update submissions s set seen_at = now() from tasks t
    where t.submission_id = s.id and s.user_id = $1 and s.seen_at is null and s.status in ('completed', 'failed')
      and date_trunc('milliseconds', t.finished_at) <= $2`,
}

/** Marks the essays behind the inbox's items seen, and other news read, up to a moment. */
export async function readInbox(
  { database }: Context,
  { until }: Parsed<typeof operation>,
  { userId }: LearnerCall,
): Promise<null> {
  await database.query(read, [userId, until])
  return null
}
