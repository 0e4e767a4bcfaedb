import { type retrySubmission as operation, type Parsed, Problem, type Submission } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { Statement } from '../database.ts'
import type { LearnerCall } from '../handler.ts'
import { type SubmissionRow, wireSubmission } from './submission-row.ts'

/** The task goes into a new round: the queue may still remember the job of the old one. */
const again: Statement = {
  name: 'retry-submission',
  text: `
    with submission as (
      update submissions s set status = 'pending', failure = null, seen_at = null
      where id = $1 and user_id = $2 and status = 'failed'
      returning s.*
    ), task as (
      update tasks set state = 'waiting', round = round + 1, finished_at = null, enqueued_at = null,
        delayed_since = null, waiting_since = now()
      where submission_id = (select id from submission)
    )
    select id, prompt_id, status, false as delayed, failure, characters, created_at, completed_at, seen_at, text
    from submission`,
}

const owned: Statement = {
  name: 'own-submission',
  text: 'select 1 as found from submissions where id = $1 and user_id = $2',
}

/** Judges a failed submission again. Its failure gave the count of the day back, and a retry does not take it again. */
export async function retrySubmission(
  { database, nudgeRelay }: Context,
  { id }: Parsed<typeof operation>,
  { userId }: LearnerCall,
): Promise<Submission> {
  const [row] = await database.query<SubmissionRow & { text: string }>(again, [id, userId])
  if (row) {
    nudgeRelay()
    return { ...wireSubmission(row), text: row.text }
  }
  const found = await database.query(owned, [id, userId])
  if (found.length === 0) throw new Problem('not-found', 'There is no such submission.')
  throw new Problem('not-failed', 'Only a failed submission can be judged again; this one has not failed.')
}
