import { type Output, type getSession as operation, Problem, type ProblemCode, type User } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { Call } from '../handler.ts'
import { readLearner } from './authenticate.ts'
import { findUser } from './find-user.ts'
import { livingSession } from './living-session.ts'
import { findRefreshToken } from './refresh/find-refresh-token.ts'
import { givenRefreshToken } from './refresh/given-refresh-token.ts'

/** Who is signed in, for a page that just opened: nobody is an answer, too, and no error. Changes nothing. */
export async function getSession(context: Context, _input: object, call: Call): Promise<Output<typeof operation>> {
  const [caller, canRefresh] = await Promise.all([whoCalls(context, call), hasLivingCookie(context, call)])
  return { ...(caller ?? { user: null, expiresIn: null }), canRefresh }
}

async function whoCalls(context: Context, { request }: Call): Promise<{ user: User; expiresIn: number } | null> {
  try {
    const learner = await readLearner(context, request)
    await livingSession(context, learner)
    const user = await findUser(context, learner.userId)
    return { user, expiresIn: Math.max(0, Math.floor((learner.endsAt - Date.now()) / 1000)) }
  } catch (error) {
    if (error instanceof Problem && NOBODY.has(error.code)) return null
    throw error
  }
}

const NOBODY: ReadonlySet<string> = new Set<ProblemCode>(['not-signed-in', 'session-ended', 'account-suspended'])

/** One whose successor may not be given again would end the session as stolen. */
async function hasLivingCookie(context: Context, call: Call): Promise<boolean> {
  const given = givenRefreshToken(context, undefined, call)
  const found = given && (await findRefreshToken(context.database, given.token))
  return found !== null && !found.is_suspended && (!found.is_used || found.sealed_successor !== null)
}
