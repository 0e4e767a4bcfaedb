import { type disputeDetection as operation, type Parsed, Problem } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { Statement } from '../database/database.ts'
import type { LearnerCall } from '../handler.ts'

type Row = { is_flagged: boolean; is_new: boolean }

const dispute: Statement = {
  name: 'dispute-detection',
  text: `
    with flagged as (
      select t.id, t.disputed_at, coalesce((t.detection ->> 'flagged')::boolean, false) as is_flagged
      from submissions s join tasks t on t.submission_id = s.id
      where s.id = $1 and s.user_id = $2
      for update of t
    ), disputed as (
      update tasks t set disputed_at = now() from flagged f
      where t.id = f.id and f.is_flagged and f.disputed_at is null
      returning t.id
    )
    select is_flagged, exists (select from disputed) as is_new from flagged`,
}

/**
 * Records "I wrote this myself": the learner sees no notice any more, operators see the dispute. Again: nothing changes.
 *
 * @throws Problem `not-found`, `not-flagged`
 */
export async function disputeDetection(
  { database, metrics }: Context,
  { id }: Parsed<typeof operation>,
  { userId }: LearnerCall,
): Promise<null> {
  const [row] = await database.query<Row>(dispute, [id, userId])
  if (!row) throw new Problem('not-found', 'There is no such submission.')
  if (!row.is_flagged) throw new Problem('not-flagged', 'There is no notice on this essay to dispute.')
  if (row.is_new) metrics.disputes.inc()
  return null
}
