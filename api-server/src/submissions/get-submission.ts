import {
  type Appeal,
  type Output,
  type getSubmission as operation,
  type Parsed,
  Problem,
  type Rating,
  type Result,
} from '@truegul/contract'
import type { Context } from '../context.ts'
import type { Statement } from '../database/database.ts'
import type { LearnerCall } from '../handler.ts'
import { DELAYED_IN, SUBMISSION_COLUMNS, type SubmissionRow, wireSubmission } from './submission-row.ts'
import { waitForNews } from './wait-for-news.ts'

type Row = SubmissionRow & {
  text: string
  judgement: Omit<Result, 'detection' | 'disputedAt' | 'judgedAt'> | null
  judged_at: Date | null
  detection: Result['detection']
  disputed_at: Date | null
  just_seen: Date | null
  delayed_in: number | null
  ratings: Rating[]
  appeal: Appeal | null
}

const open: Statement = {
  name: 'get-submission',
  text: `
    with seen as (
      update submissions set seen_at = now()
      where $3 and id = $1 and user_id = $2 and seen_at is null and status in ('completed', 'failed')
      returning seen_at
    )
    select ${SUBMISSION_COLUMNS}, s.text, r.judgement, r.judged_at, t.detection, t.disputed_at, (select seen_at from seen) as just_seen,
      ${DELAYED_IN} as delayed_in,
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'mark', case when g.subject <> 'feedback' then jsonb_build_object('of', g.subject, 'index', g.place) end,
          'useful', g.useful, 'stars', g.stars, 'reason', g.reason, 'comment', g.comment, 'ratedAt', g.rated_at
        ) order by g.subject = 'feedback' desc, g.subject, g.place)
        from ratings g where g.submission_id = s.id
      ), '[]') as ratings,
      (
        select jsonb_build_object('reason', a.reason, 'askedAt', a.asked_at, 'answer',
          case when a.settled_at is not null then jsonb_build_object('total', a.total, 'comment', a.comment, 'at', a.settled_at,
            'criteria', (
              select jsonb_agg(jsonb_build_object('id', c.criterion, 'max', c.max, 'score', (a.scores -> c.criterion)::int)
                order by c.position)
              from criterion_scores c where c.submission_id = a.submission_id
            )) end)
        from appeals a where a.submission_id = s.id
      ) as appeal
    from submissions s
    join tasks t on t.submission_id = s.id
    left join scoring_results r on r.submission_id = s.id
    where s.id = $1 and s.user_id = $2`,
}

/**
 * One submission with its result, at once or when there is news of it. A GET without `peek` marks a finished one seen; HEAD, which
 * proxies send by themselves, does not, and never waits.
 */
export async function getSubmission(
  context: Context,
  input: Parsed<typeof operation>,
  call: LearnerCall,
): Promise<Output<typeof operation>> {
  const isHead = call.request.method === 'HEAD'
  const look = async () => {
    const [row] = await context.database.query<Row>(open, [input.id, call.userId, !isHead && !input.peek])
    if (!row) throw new Problem('not-found', 'There is no such submission.')
    return row
  }
  const isWaiting = input.waitSeconds > 0 && !isHead
  return wireOpened(isWaiting ? await waitForNews(context, call, input, look) : await look())
}

function wireOpened(row: Row): Output<typeof operation> {
  const submission = { ...wireSubmission({ ...row, seen_at: row.seen_at ?? row.just_seen }), text: row.text }
  const { judgement, judged_at: judgedAt, detection, disputed_at: disputedAt } = row
  if (!judgement || !judgedAt) return { submission, result: null, ratings: [], appeal: null }
  const moments = { disputedAt: disputedAt?.toISOString() ?? null, judgedAt: judgedAt.toISOString() }
  const ratings = row.ratings.map((rating) => ({ ...rating, ratedAt: new Date(rating.ratedAt).toISOString() }))
  return {
    submission,
    result: { ...judgement, detection, ...moments },
    ratings,
    appeal: row.appeal && wireAppeal(row.appeal),
  }
}

/** PostgreSQL writes times inside of JSON in its own way. */
function wireAppeal({ reason, askedAt, answer }: Appeal): Appeal {
  const at = (time: string) => new Date(time).toISOString()
  return { reason, askedAt: at(askedAt), answer: answer && { ...answer, at: at(answer.at) } }
}
