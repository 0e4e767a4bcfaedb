import type { logIn as operation, Parsed, Session } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { Call } from '../handler.ts'
import { problemOf } from '../http/answer/problem-of.ts'
import { tellSecurity } from '../security-events.ts'
import { deviceName } from './devices/device-name.ts'
import { provePassword, wrongCredentials } from './prove-password.ts'
import { startSession } from './start-session.ts'

/** Starts a session with e-mail address and password. That an account is suspended is told only to whoever knows the password. */
export async function logIn(context: Context, input: Parsed<typeof operation>, call: Call): Promise<Session> {
  const { userId, passwordHash, given, known } = await provePassword(context, input, call)
  context.callLimits.take('logIn', userId)
  const device = { given, known, name: deviceName(call.request, input.deviceName) }
  return startSession(context, call, userId, device, passwordHash).catch((error: unknown) => {
    const code = problemOf(error)?.code
    if (code === 'account-suspended') tellSecurity(context, 'log-in-suspended', { userId, requestId: call.request.id })
    // Deleted, or given another password, between the look at its password and the session.
    throw code === 'session-ended' ? wrongCredentials() : error
  })
}
