import { type rateSubmission as operation, type Parsed, Problem, type Rating } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { Statement } from '../database/database.ts'
import type { LearnerCall } from '../handler.ts'

type Row = { is_judged: boolean; rated_at: Date | null }

/** The essay is locked, so that its deletion waits instead of taking the result away from under the rating. */
const rate: Statement = {
  name: 'rate-submission',
  text: `
    with essay as (
      select r.submission_id, r.judgement from submissions s left join scoring_results r on r.submission_id = s.id
      where s.id = $1 and s.user_id = $2 for key share of s
    ), rated as (
      insert into ratings (submission_id, subject, place, useful, reason, comment, stars)
      select submission_id, $3::text, $4::int, $5, $6, $7, $8 from essay
      where submission_id is not null and ($3 = 'feedback' or $4 < jsonb_array_length(judgement -> $3))
      on conflict (submission_id, subject, place)
        do update set useful = excluded.useful, reason = excluded.reason, comment = excluded.comment,
          stars = excluded.stars, rated_at = now()
      returning rated_at
    )
    select submission_id is not null as is_judged, (select rated_at from rated) as rated_at from essay`,
}

/**
 * Keeps what the learner says about the feedback, or about one mark of it: one row each, the latest counts.
 *
 * @throws Problem `not-found`, `not-judged`, `no-such-mark`
 */
export async function rateSubmission(
  { database }: Context,
  { id, mark, useful, stars, reason, comment }: Parsed<typeof operation>,
  { userId }: LearnerCall,
): Promise<Rating> {
  const [subject, place] = mark ? [mark.of, mark.index] : ['feedback', 0]
  const [row] = await database.query<Row>(rate, [id, userId, subject, place, useful, reason, comment, stars])
  if (!row) throw new Problem('not-found', 'There is no such submission.')
  if (!row.is_judged) throw new Problem('not-judged', 'This essay has no result yet, so there is nothing to rate.')
  if (!row.rated_at) throw new Problem('no-such-mark', `The result has no ${place + 1}. entry in ${subject}.`)
  return { mark, useful, stars, reason, comment, ratedAt: row.rated_at.toISOString() }
}
