import { type Output, type getSession as operation, Problem, type User } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { Call } from '../handler.ts'
import { authenticate } from './authenticate.ts'
import { findUser } from './find-user.ts'
import { findRefreshToken } from './refresh/find-refresh-token.ts'
import { givenRefreshToken } from './refresh/given-refresh-token.ts'

/** Who is signed in, for a page that just opened: nobody is an answer, too, and no error. Changes nothing. */
export async function getSession(context: Context, _input: object, call: Call): Promise<Output<typeof operation>> {
  const [user, canRefresh] = await Promise.all([whoCalls(context, call), hasLivingCookie(context, call)])
  return { user, canRefresh }
}

async function whoCalls(context: Context, { request }: Call): Promise<User | null> {
  try {
    const { userId } = await authenticate(context, request)
    return await findUser(context, userId)
  } catch (error) {
    if (error instanceof Problem && (error.code === 'not-signed-in' || error.code === 'session-ended')) return null
    throw error
  }
}

/** One whose successor may not be given again would end the session as stolen. */
async function hasLivingCookie(context: Context, call: Call): Promise<boolean> {
  const given = givenRefreshToken(context, undefined, call)
  const found = given && (await findRefreshToken(context.database, given.token))
  return found !== null && (!found.is_used || found.sealed_successor !== null)
}
