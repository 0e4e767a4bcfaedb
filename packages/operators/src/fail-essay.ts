import { FORGET_JOBS } from './forget-jobs.ts'
import { noteAction } from './note-action.ts'
import type { Actor, Query, Refusal, Statement } from './query.ts'

/** The failure lies with us, so the place of the day is given back and the learner may retry. */
const fail: Statement = {
  name: 'fail-essay',
  text: `
    with known as (
      select t.id, t.round, t.submission_id, t.state, s.user_id, s.counted_on
      from tasks t join submissions s on s.id = t.submission_id where s.id = $1 for update
    ), task as (
      select * from known where state in ('waiting', 'enqueued')
    ), jobs as (${FORGET_JOBS}
    ), ended as (
      update tasks t set state = 'failed', finished_at = now(), leased_until = null from task where t.id = task.id
    ), submission as (
      update submissions s set status = 'failed', failure = 'scorer-away', counted_on = null
      from task where s.id = task.submission_id
    ), usage as (
      update daily_usage u set used = used - 1 from task
      where u.user_id = task.user_id and u.day = task.counted_on and u.used > 0
    )
    select user_id as "personId", state from known`,
}

/** Ends the wait for an essay that will not be judged: the learner is told that it failed, and may retry. */
export async function failEssay(
  query: Query,
  actor: Actor,
  { submissionId, reason }: { submissionId: string; reason: string },
): Promise<{ changed: boolean } | { refused: Refusal }> {
  const [row] = await query<{ personId: string; state: string }>(fail, [submissionId])
  if (!row) return { refused: 'not-found' }
  if (row.state === 'done' || row.state === 'failed') return { refused: 'task-finished' }
  await noteAction(query, actor, { action: 'fail-essay', personId: row.personId, submissionId, reason })
  return { changed: true }
}
