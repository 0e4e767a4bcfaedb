import { FORGET_JOBS } from './forget-jobs.ts'
import { noteAction } from './note-action.ts'
import type { Actor, Query, Refusal, Statement } from './query.ts'

/**
 * A new round of the task: the queue may remember the job of the old one, or hold it for ever. The job of the old round is
 * forgotten, so that no model is asked twice. A failed essay keeps the day that it gave back: the learner owes nothing for our trouble.
 */
const requeue: Statement = {
  name: 'requeue-essay',
  text: `
    with known as (
      select t.id, t.round, t.submission_id, t.state, s.user_id
      from tasks t join submissions s on s.id = t.submission_id where s.id = $1 for update
    ), task as (
      select id, round from known where state <> 'done'
    ), jobs as (${FORGET_JOBS}
    ), renewed as (
      update tasks t set state = 'waiting', round = t.round + 1, finished_at = null, enqueued_at = null, leased_until = null,
        delayed_since = null, waiting_since = case when t.state = 'failed' then now() else t.waiting_since end
      from task where t.id = task.id
    ), submission as (
      update submissions s set status = 'pending', failure = null, seen_at = null
      from known k where s.id = k.submission_id and k.state <> 'done'
    )
    select user_id as "personId", state from known`,
}

/** Sends an essay to be judged again: one that failed, or one that waits for longer than it should. */
export async function requeueEssay(
  query: Query,
  actor: Actor,
  { submissionId, reason }: { submissionId: string; reason: string },
): Promise<{ changed: boolean } | { refused: Refusal }> {
  const [row] = await query<{ personId: string; state: string }>(requeue, [submissionId])
  if (!row) return { refused: 'not-found' }
  if (row.state === 'done') return { refused: 'task-finished' }
  await noteAction(query, actor, { action: 'requeue-essay', personId: row.personId, submissionId, reason })
  return { changed: true }
}
