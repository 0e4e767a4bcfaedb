import { type Output, type Parsed, Problem } from '@truegul/contract'
import type { readAppeal as operation } from '@truegul/contract/console'
import { noteAction, type Statement } from '@truegul/operators'
import type { Context } from '../context.ts'
import type { OperatorCall } from '../handler.ts'
import { act } from '../operators/act.ts'

type Appeal = Output<typeof operation>

const find: Statement = {
  name: 'read-appeal',
  text: `
    select s.user_id as "personId", s.id as "submissionId", s.prompt_id as "promptId", s.text, r.judgement, a.reason as "appealReason",
      a.comment, case when a.scores is not null then (
        select jsonb_agg(jsonb_build_object('id', c.criterion, 'max', c.max, 'score', (a.scores -> c.criterion)::int) order by c.position)
        from criterion_scores c where c.submission_id = a.submission_id) end as "personCriteria"
    from appeals a join submissions s on s.id = a.submission_id join scoring_results r on r.submission_id = a.submission_id
    where a.submission_id = $1`,
}

/** An appealed essay whole: asking for a person is the agreement to be read by one. @throws Problem `not-found` */
export async function readAppeal(
  context: Context,
  { submissionId, reason }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Appeal> {
  return act(context, call, 'read-appeal', async (query, actor) => {
    const [row] = await query<Appeal & { personId: string }>(find, [submissionId])
    if (!row) throw new Problem('not-found', 'There is no such appeal; the essay may have been deleted.')
    const { personId, ...appeal } = row
    await noteAction(query, actor, { action: 'read-appeal', personId, submissionId, reason })
    return appeal
  })
}
