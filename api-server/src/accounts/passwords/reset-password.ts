import type { resetPassword as operation, Parsed, Session } from '@truegul/contract'
import type { Context } from '../../context.ts'
import type { Call } from '../../handler.ts'
import { findLink, takeLink } from '../../links/take-link.ts'
import { tellSecurity } from '../../security-events.ts'
import { deviceName } from '../../sessions/devices/device-name.ts'
import { givenDevices } from '../../sessions/devices/device-token.ts'
import { subnet } from '../../sessions/guesses/guess-keys.ts'
import { lockAccount } from '../../sessions/lock-account.ts'
import { hashPassword } from '../../sessions/passwords/passwords.ts'
import { refuseGuessable } from '../../sessions/passwords/refuse-guessable.ts'
import { startSession } from '../../sessions/start-session.ts'
import { replacePassword } from './replace-password.ts'

type Wish = Parsed<typeof operation>

/**
 * Replaces a forgotten password with a mailed link, and signs in: whoever reads the mailbox is let in also while somebody else's
 * guesses keep new devices out. A password that is refused leaves the link as it was.
 */
export async function resetPassword(context: Context, input: Wish, call: Call): Promise<Session> {
  const { database, accessTokens, callLimits, metrics, nudgeMails } = context
  callLimits.take('openLink', subnet(call.request.ip))
  const { user_id: userId, email } = await findLink(database.query, input.token, ['reset'])
  refuseGuessable(input.password, email)
  const passwordHash = await hashPassword(input.password)
  const ended = await database.transaction(async (query) => {
    await lockAccount(query, userId)
    await takeLink(query, input.token)
    return replacePassword(query, { userId, passwordHash, keep: null, confirms: true })
  })
  for (const id of ended) accessTokens.forget(id)
  metrics.passwordResets.inc({ step: 'done' })
  tellSecurity(context, 'password-replaced', { userId, requestId: call.request.id })
  nudgeMails()
  const device = {
    given: givenDevices(call.request, input.deviceToken),
    known: null,
    name: deviceName(call.request, input.deviceName),
  }
  return startSession(context, call, userId, device, passwordHash)
}
