import { type Output, type Parsed, Problem } from '@truegul/contract'
import type { settleAppeal as operation } from '@truegul/contract/console'
import { noteAction, type Statement } from '@truegul/operators'
import type { Context } from '../context.ts'
import type { OperatorCall } from '../handler.ts'
import { act } from '../operators/act.ts'

type Open = { personId: string; isSettled: boolean; criteria: { id: string; max: number }[] }

const lock: Statement = {
  name: 'lock-appeal',
  text: `
    select s.user_id as "personId", a.settled_at is not null as "isSettled", (
      select jsonb_agg(jsonb_build_object('id', c.criterion, 'max', c.max) order by c.position)
      from criterion_scores c where c.submission_id = a.submission_id
    ) as criteria
    from appeals a join submissions s on s.id = a.submission_id where a.submission_id = $1 for update of a`,
}

const settle: Statement = {
  name: 'settle-appeal',
  text: `
    with settled as (
      update appeals set scores = $2, total = $3, comment = $4, operator_id = $5, settled_at = now() where submission_id = $1
    ), notice as (
      insert into notices (user_id, kind, submission_id) values ($6, 'appeal', $1)
    )
    insert into mails (user_id, kind, address) select id, 'appeal-settled', email from users where id = $6`,
}

/** Keeps a person's scores beside the machine's and tells the learner. @throws Problem `not-found`, `has-its-answer`, `invalid-input` */
export async function settleAppeal(
  context: Context,
  { submissionId, criteria, comment }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Output<typeof operation>> {
  const done = await act(context, call, 'settle-appeal', async (query, actor) => {
    const [appeal] = await query<Open>(lock, [submissionId])
    if (!appeal) throw new Problem('not-found', 'There is no such appeal; the essay may have been deleted.')
    if (appeal.isSettled)
      throw new Problem('has-its-answer', 'This appeal has its answer already, and the learner was told.')
    const scores = scoresOf(criteria, appeal.criteria)
    const total = Object.values(scores).reduce((sum, score) => sum + score, 0)
    await query(settle, [submissionId, JSON.stringify(scores), total, comment, call.userId, appeal.personId])
    await noteAction(query, actor, { action: 'settle-appeal', personId: appeal.personId, submissionId })
    return { total }
  })
  context.nudgeMails()
  return done
}

/** One score for each criterion of the rubric, within its maximum. */
function scoresOf(given: Parsed<typeof operation>['criteria'], rubric: Open['criteria']): Record<string, number> {
  const errors = rubric.flatMap(({ id, max }) => {
    const scores = given.filter((one) => one.id === id)
    const isFine = scores.length === 1 && scores[0]!.score <= max
    return isFine ? [] : [{ field: `criteria.${id}`, message: `needs one score from 0 to ${max}` }]
  })
  for (const { id } of given) {
    if (!rubric.some((one) => one.id === id))
      errors.push({ field: `criteria.${id}`, message: 'is no criterion of the rubric' })
  }
  const [first] = errors
  if (first) throw new Problem('invalid-input', `${first.field} ${first.message}.`, { errors })
  return Object.fromEntries(given.map(({ id, score }) => [id, score]))
}
