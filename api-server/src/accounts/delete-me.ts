import type { Context } from '../context.ts'
import type { Statement } from '../database.ts'
import type { LearnerCall } from '../handler.ts'
import { clearCookies, isBrowser } from '../sessions/cookies.ts'
import { requireFreshPassword } from '../sessions/passwords/require-fresh-password.ts'
import { FORGET_JOBS } from '../tasks/forget-jobs.ts'

/**
 * All rows go with the account's own; the queue's jobs hold essays too, so they are written down to be forgotten. Tasks are
 * locked first, as a result that comes in does, so that the two wait for each other instead of dying of a deadlock.
 */
const erase: Statement = {
  name: 'erase-account',
  text: `
    with task as (
      select t.id, t.round from submissions s join tasks t on t.submission_id = s.id
      where s.user_id = $1 order by t.id for update of t
    ), jobs as (${FORGET_JOBS}
    )
    delete from users where id = $1 and (select count(*) from task) >= 0`,
}

/** Deletes the account and everything of it, in a session that was given the password a moment ago. */
export async function deleteMe(
  context: Context,
  _input: object,
  { request, reply, userId, sessionId }: LearnerCall,
): Promise<null> {
  await requireFreshPassword(context, { userId, sessionId })
  await context.database.query(erase, [userId])
  context.accessTokens.forget(sessionId)
  if (isBrowser(request)) clearCookies(reply, context.settings.publicUrl)
  return null
}
