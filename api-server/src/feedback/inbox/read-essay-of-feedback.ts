import { type Output, type Parsed, Problem } from '@truegul/contract'
import type { readEssayOfFeedback as operation } from '@truegul/contract/console'
import { noteAction, type Statement } from '@truegul/operators'
import type { Context } from '../../context.ts'
import type { OperatorCall } from '../../handler.ts'
import { act } from '../../operators/act.ts'

type Essay = Output<typeof operation>
type Row = Essay & { personId: string; may_read_essay: boolean }

const find: Statement = {
  name: 'read-essay-of-feedback',
  text: `
    select f.user_id as "personId", f.may_read_essay, s.id as "submissionId", s.prompt_id as "promptId", s.text, r.judgement
    from feedback f join submissions s on s.id = f.submission_id left join scoring_results r on r.submission_id = s.id
    where f.id = $1`,
}

/** The essay that a feedback is about, where its author agreed; they see in the app who read it. @throws Problem `not-found`, `no-consent` */
export async function readEssayOfFeedback(
  context: Context,
  { id, reason }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Essay> {
  return act(context, call, 'read-essay', async (query, actor) => {
    const [row] = await query<Row>(find, [id])
    if (!row) throw new Problem('not-found', 'This feedback has no essay, or it was deleted.')
    const { personId, may_read_essay: mayRead, ...essay } = row
    if (!mayRead)
      throw new Problem('no-consent', 'The tester did not agree that their essay is read; ask them in a reply.')
    await noteAction(query, actor, { action: 'read-essay', personId, submissionId: essay.submissionId, reason })
    return essay
  })
}
