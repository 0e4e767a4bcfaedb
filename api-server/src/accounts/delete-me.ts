import type { Context } from '../context.ts'
import type { LearnerCall } from '../handler.ts'
import { clearCookies, isBrowser } from '../sessions/cookies.ts'
import { requireFreshPassword } from '../sessions/passwords/require-fresh-password.ts'
import { eraseAccount } from './erase-account.ts'

/** Deletes the account and everything of it, in a session that was given the password a moment ago. */
export async function deleteMe(
  context: Context,
  _input: object,
  { request, reply, userId, sessionId }: LearnerCall,
): Promise<null> {
  await requireFreshPassword(context, { userId, sessionId })
  await eraseAccount(context, userId, request.id)
  context.accessTokens.forget(sessionId)
  if (isBrowser(request)) clearCookies(reply, context.settings.publicUrl)
  return null
}
