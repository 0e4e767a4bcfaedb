import { type markSeen as operation, type Parsed, Problem } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { Statement } from '../database/database.ts'
import type { LearnerCall } from '../handler.ts'

const mark: Statement = {
  name: 'mark-seen',
  text: `
    with seen as (
      update submissions set seen_at = now()
      where id = $1 and user_id = $2 and seen_at is null and status in ('completed', 'failed')
    ), answer as (
      update notices set read_at = now() where submission_id = $1 and user_id = $2 and read_at is null
    )
    select 1 from submissions where id = $1 and user_id = $2`,
}

/**
 * Marks a finished submission seen, from now on, and what a person said of it; one that was seen before keeps its time, one under way
 * stays unseen.
 *
 * @throws Problem `not-found`
 */
export async function markSeen(
  { database }: Context,
  { id }: Parsed<typeof operation>,
  { userId }: LearnerCall,
): Promise<null> {
  const found = await database.query(mark, [id, userId])
  if (found.length === 0) throw new Problem('not-found', 'There is no such submission.')
  return null
}
