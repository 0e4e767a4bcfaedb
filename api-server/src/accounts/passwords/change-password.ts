import type { changePassword as operation, Parsed } from '@truegul/contract'
import type { Context } from '../../context.ts'
import type { LearnerCall } from '../../handler.ts'
import { tellSecurity } from '../../security-events.ts'
import { lockAccount } from '../../sessions/lock-account.ts'
import { hashPassword } from '../../sessions/passwords/passwords.ts'
import { refuseGuessable } from '../../sessions/passwords/refuse-guessable.ts'
import { requirePassword, wrongPassword } from '../../sessions/passwords/require-password.ts'
import { replacePassword } from './replace-password.ts'

/** Replaces the password. The session that asks goes on, all others end. */
export async function changePassword(
  context: Context,
  { password, newPassword }: Parsed<typeof operation>,
  { userId, sessionId, request }: LearnerCall,
): Promise<null> {
  const account = await requirePassword(context, { userId, sessionId }, password)
  refuseGuessable(newPassword, account.email, 'newPassword')
  const passwordHash = await hashPassword(newPassword)
  const ended = await context.database.transaction(async (query) => {
    // Of two changes at once, the second one no longer knows the password.
    if ((await lockAccount(query, userId))?.password_hash !== account.password_hash) throw wrongPassword()
    return replacePassword(query, { userId, passwordHash, keep: sessionId, confirms: false })
  })
  for (const id of ended) context.accessTokens.forget(id)
  tellSecurity(context, 'password-replaced', { userId, requestId: request.id })
  context.nudgeMails()
  return null
}
