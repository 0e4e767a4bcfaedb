import {
  FAILURES_OF_THE_TEXT,
  type retrySubmission as operation,
  type Parsed,
  Problem,
  type Submission,
} from '@truegul/contract'
import type { Context } from '../context.ts'
import type { Statement } from '../database/database.ts'
import { TODAY } from '../day-quota.ts'
import type { LearnerCall } from '../handler.ts'
import { type SubmissionRow, wireSubmission } from './submission-row.ts'

type Row = { verdict: 'again' } & SubmissionRow & { text: string }
type Refused = { verdict: 'not-failed' | 'tried-enough' }

/** Rounds after which a text that fails by itself is not tried again: its judging costs the same each time. */
const MOST_ROUNDS = 4

/**
 * The task goes into a new round: the queue may still remember the job of the old one. Takes a place of today where the failure had
 * given it back. Locked in the order of results: task, submission, day.
 */
const again: Statement = {
  name: 'retry-submission',
  text: `
    with before as (
      select t.id as task_id, s.id, s.user_id, s.counted_on, case
        when s.status <> 'failed' then 'not-failed'
        when s.failure = any($3) and t.round >= $4 then 'tried-enough'
        else 'again' end as verdict
      from tasks t join submissions s on s.id = t.submission_id
      where s.id = $1 and s.user_id = $2 for update
    ), task as (
      update tasks t set state = 'waiting', round = round + 1, finished_at = null, enqueued_at = null,
        delayed_since = null, waiting_since = now()
      from before where t.id = before.task_id and verdict = 'again'
    ), submission as (
      update submissions s set status = 'pending', failure = null, seen_at = null,
        counted_on = coalesce(s.counted_on, ${TODAY})
      from before where s.id = before.id and verdict = 'again'
      returning s.*
    ), usage as (
      insert into daily_usage (user_id, day, used)
      select user_id, ${TODAY}, 1 from before where verdict = 'again' and counted_on is null
      on conflict (user_id, day) do update set used = daily_usage.used + 1
    )
    select verdict, s.id, s.prompt_id, s.status, false as delayed, s.failure, s.characters, s.created_at, s.completed_at, s.seen_at, s.rewrite_of, s.text
    from before left join submission s on true`,
}

/**
 * Judges a failed submission again, also when the day's limit is reached: the learner has waited for it once.
 *
 * @throws Problem `not-found`, `not-failed`, `tried-enough`
 */
export async function retrySubmission(
  { database, nudgeRelay }: Context,
  { id }: Parsed<typeof operation>,
  { userId }: LearnerCall,
): Promise<Submission> {
  const [row] = await database.query<Row | Refused>(again, [id, userId, FAILURES_OF_THE_TEXT, MOST_ROUNDS])
  if (!row) throw new Problem('not-found', 'There is no such submission.')
  if (row.verdict !== 'again') throw refusal(row.verdict)
  nudgeRelay()
  return { ...wireSubmission(row), text: row.text }
}

function refusal(verdict: Refused['verdict']): Problem {
  if (verdict === 'not-failed') {
    return new Problem(verdict, 'Only a failed submission can be judged again; this one has not failed.')
  }
  const detail = `This text was tried ${MOST_ROUNDS} times and could not be judged; change it and submit it as a new essay.`
  return new Problem(verdict, detail, { values: { attempts: MOST_ROUNDS } })
}
