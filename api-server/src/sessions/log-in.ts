import { type logIn as operation, type Parsed, Problem, type Session } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { Statement } from '../database.ts'
import type { Call } from '../handler.ts'
import { problemOf } from '../http/problem-of.ts'
import { accountKey, addressKey, attempt } from './attempts.ts'
import { isPassword } from './passwords.ts'
import { startSession } from './start-session.ts'

const byEmail: Statement = {
  name: 'account-by-email',
  text: 'select id, password_hash from users where lower(email) = lower($1)',
}

/** Starts a session with e-mail address and password. */
export async function logIn(
  context: Context,
  { email, password }: Parsed<typeof operation>,
  call: Call,
): Promise<Session> {
  const userId = await attempt(context, [accountKey(email), addressKey(call.request.ip)], async () => {
    const [account] = await context.database.query<{ id: string; password_hash: string }>(byEmail, [email])
    if ((await isPassword(password, account?.password_hash)) && account) return account.id
    throw wrong()
  })
  return startSession(context, call, userId).catch((error: unknown) => {
    // Deleted between the look at its password and the session.
    throw problemOf(error)?.code === 'session-ended' ? wrong() : error
  })
}

const wrong = () => new Problem('wrong-credentials', 'There is no account with this e-mail address and password.')
