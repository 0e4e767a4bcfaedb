import type { Output, findSealedJudgement as operation, Parsed } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { Statement } from '../database/database.ts'

type Sealed = NonNullable<Output<typeof operation>['sealed']>

const find: Statement = {
  name: 'find-sealed-judgement',
  text: `
    select r.judgement, s.text from scoring_results r join submissions s on s.id = r.submission_id
    where r.seal = $1 order by r.judged_at, r.submission_id limit 1`,
}

/** The first judgement that was stored under a seal, so that everybody who asks later is given the same. */
export async function findSealedJudgement(
  { database }: Context,
  { seal }: Parsed<typeof operation>,
): Promise<Output<typeof operation>> {
  const [sealed] = await database.query<Sealed>(find, [seal])
  return { sealed: sealed ?? null }
}
