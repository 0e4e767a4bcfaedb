import { type Output, type Parsed, Problem } from '@truegul/contract'
import type { replyToFeedback as operation } from '@truegul/contract/console'
import { noteAction, type Statement } from '@truegul/operators'
import type { Context } from '../../context.ts'
import type { OperatorCall } from '../../handler.ts'
import { act } from '../../operators/act.ts'

/** Told to its author and to those whose feedback was merged into it: each reads it at their own. */
const reply: Statement = {
  name: 'reply-to-feedback',
  text: `
    with whole as (
      select id, user_id from feedback where id = $2 or merged_into = $2
    ), said as (
      insert into feedback_replies (id, feedback_id, operator_id, text)
      select $1, $2, $3, $4 where exists (select from whole) on conflict (id) do nothing returning id
    ), notice as (
      insert into notices (user_id, kind, feedback_id, reply_id)
      select distinct on (user_id) user_id, 'reply', w.id, said.id from whole w, said order by user_id, w.id = $2 desc, w.id
      returning user_id
    ), mail as (
      insert into mails (user_id, kind, address) select u.id, 'feedback-reply', u.email from notice n join users u on u.id = n.user_id
    ), answered as (
      update feedback set status = 'answered' where id = $2 and status in ('new', 'open') and exists (select from said)
    )
    select (select user_id from whole where id = $2) as user_id, exists (select from said) as is_new,
      (select count(distinct user_id)::int from whole) as reached`,
}

type Row = { user_id: string | null; is_new: boolean; reached: number }

/** Answers a tester: they read it in the app, and a mail says that it is there. Sent again under its id, nothing happens. @throws Problem `not-found` */
export async function replyToFeedback(
  context: Context,
  { id, replyId, text }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Output<typeof operation>> {
  const { reached, isNew } = await act(context, call, 'reply-to-feedback', async (query, actor) => {
    const [row] = await query<Row>(reply, [replyId, id, call.userId, text])
    if (!row?.user_id)
      throw new Problem('not-found', 'There is no such feedback; its author may have deleted the account.')
    if (row.is_new) await noteAction(query, actor, { action: 'reply-to-feedback', personId: row.user_id })
    return { reached: row.reached, isNew: row.is_new }
  })
  if (!isNew) call.reply.code(200)
  context.nudgeMails()
  return { reached }
}
