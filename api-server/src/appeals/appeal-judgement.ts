import { type appealJudgement as operation, type Parsed, Problem } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { Statement } from '../database/database.ts'
import type { LearnerCall } from '../handler.ts'

type Row = { is_judged: boolean; is_new: boolean }

const ask: Statement = {
  name: 'appeal-judgement',
  text: `
    with essay as (
      select s.id, r.submission_id is not null as is_judged
      from submissions s left join scoring_results r on r.submission_id = s.id
      where s.id = $1 and s.user_id = $2 for key share of s
    ), asked as (
      insert into appeals (submission_id, reason, may_be_kept) select id, $3, $4 from essay where is_judged
      on conflict (submission_id) do nothing returning 1
    )
    select is_judged, exists (select from asked) as is_new from essay`,
}

/** Asks a person to judge an essay anew, once. @throws Problem `not-found`, `not-judged`, `appealed-already` */
export async function appealJudgement(
  { database, callLimits }: Context,
  { id, reason, mayBeKept }: Parsed<typeof operation>,
  { userId }: LearnerCall,
): Promise<null> {
  callLimits.take('appealJudgement', userId)
  const [row] = await database.query<Row>(ask, [id, userId, reason, mayBeKept])
  if (!row) throw new Problem('not-found', 'There is no such submission.')
  if (!row.is_judged) throw new Problem('not-judged', 'This essay has no result yet, so there is nothing to appeal.')
  if (!row.is_new)
    throw new Problem('appealed-already', 'You asked for a person already; one appeal an essay is all we can read.')
  return null
}
