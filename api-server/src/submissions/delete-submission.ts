import { type deleteSubmission as operation, type Parsed, Problem } from '@truegul/contract'
import { FORGET_JOBS } from '@truegul/operators'
import type { Context } from '../context.ts'
import type { Statement } from '../database/database.ts'
import type { LearnerCall } from '../handler.ts'

/**
 * The task is locked first, as a result that comes in does, so that the two wait for each other instead of dying of a deadlock.
 * Task and result go with the submission. The ledger keeps the money and loses the task; the day keeps its count.
 */
const erase: Statement = {
  name: 'delete-submission',
  text: `
    with task as (
      select t.id, t.round, t.submission_id from submissions s join tasks t on t.submission_id = s.id
      where s.id = $1 and s.user_id = $2 for update of t
    ), jobs as (${FORGET_JOBS}
    ), remembered as (
      insert into deleted_submissions (id) select submission_id from task on conflict do nothing
    )
    delete from submissions where id = (select submission_id from task) returning id`,
}

/**
 * Deletes an essay with all that was made of it. One that is being judged is forgotten too: its result will find no task.
 *
 * @throws Problem `not-found`
 */
export async function deleteSubmission(
  { database }: Context,
  { id }: Parsed<typeof operation>,
  { userId }: LearnerCall,
): Promise<null> {
  const deleted = await database.query(erase, [id, userId])
  if (deleted.length === 0) throw new Problem('not-found', 'There is no such submission.')
  return null
}
