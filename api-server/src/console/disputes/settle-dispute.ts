import type { Output, Parsed } from '@truegul/contract'
import type { settleDispute as operation } from '@truegul/contract/console'
import { noteAction } from '@truegul/operators'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import type { OperatorCall } from '../../handler.ts'
import { act } from '../../operators/act.ts'

type Row = { person_id: string; changed: boolean }

const settle: Statement = {
  name: 'settle-dispute',
  text: `
    with known as (
      select t.id, s.user_id, (t.dispute_outcome, coalesce(t.dispute_note, '')) is distinct from ($2::text, $3::text) as changed
      from tasks t join submissions s on s.id = t.submission_id
      where t.submission_id = $1 and t.disputed_at is not null for update of t
    ), settled as (
      update tasks t set dispute_outcome = $2, dispute_note = $3, dispute_settled_at = now()
      from known where t.id = known.id and known.changed
    )
    select user_id as person_id, changed from known`,
}

/** Notes what became of a dispute. @throws Problem `not-found`, also for an essay that nobody disputed */
export async function settleDispute(
  context: Context,
  { submissionId, outcome, note }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Output<typeof operation>> {
  return act<{ changed: boolean }>(context, call, 'settle-dispute', async (query, actor) => {
    const [row] = await query<Row>(settle, [submissionId, outcome, note])
    if (!row) return { refused: 'not-found' }
    await noteAction(query, actor, { action: 'settle-dispute', personId: row.person_id, submissionId, reason: outcome })
    return { changed: row.changed }
  })
}
