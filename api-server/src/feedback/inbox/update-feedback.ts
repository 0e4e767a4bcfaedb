import { type Output, type Parsed, Problem } from '@truegul/contract'
import type { updateFeedback as operation } from '@truegul/contract/console'
import { noteAction, type Statement } from '@truegul/operators'
import type { Context } from '../../context.ts'
import type { OperatorCall } from '../../handler.ts'
import { act } from '../../operators/act.ts'

/** Only operators look after feedback. What was merged stays so: it goes on elsewhere. */
const update: Statement = {
  name: 'update-feedback',
  text: `
    with before as (
      select id, user_id, status, labels, assignee_id from feedback where id = $1 for update
    ), wanted as (
      select id, case when status = 'merged' then status else coalesce($2, status) end as status,
        coalesce($3::text[], labels) as labels,
        case when $4 then (select user_id from operators where user_id = $5) else assignee_id end as assignee_id
      from before
    ), changed as (
      update feedback f set status = w.status, labels = w.labels, assignee_id = w.assignee_id
      from wanted w where f.id = w.id and (f.status, f.labels, f.assignee_id) is distinct from (w.status, w.labels, w.assignee_id)
      returning 1
    )
    select user_id, exists (select from changed) as changed from before`,
}

/** Changes what was named. @throws Problem `not-found` */
export async function updateFeedback(
  context: Context,
  { id, status, labels, assigneeId }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Output<typeof operation>> {
  return act(context, call, 'update-feedback', async (query, actor) => {
    const values = [
      id,
      status ?? null,
      labels ? [...new Set(labels)].sort() : null,
      assigneeId !== undefined,
      assigneeId ?? null,
    ]
    const [row] = await query<{ user_id: string; changed: boolean }>(update, values)
    if (!row) throw new Problem('not-found', 'There is no such feedback; its author may have deleted the account.')
    await noteAction(query, actor, { action: 'update-feedback', personId: row.user_id, reason: status ?? '' })
    return { changed: row.changed }
  })
}
