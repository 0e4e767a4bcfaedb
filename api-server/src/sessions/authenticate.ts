import { LEARNER_HEADER, Problem } from '@truegul/contract'
import type { FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import type { Statement } from '../database.ts'
import type { Access } from './access-tokens.ts'
import { givenAccessToken } from './given-access-token.ts'

const livingSession: Statement = {
  name: 'living-session',
  text: 'select 1 as alive from sessions where id = $1 and user_id = $2 and revoked_at is null',
}

/**
 * The learner of a request, by bearer token or by cookie.
 *
 * @throws Problem `not-signed-in`, `session-ended`, or `cross-site` for a cookie that another page sent along.
 */
export async function authenticate(
  { accessTokens, database, settings }: Context,
  request: FastifyRequest,
): Promise<Access> {
  const given = givenAccessToken(request, settings.publicUrl)
  if (given === null) throw notSignedIn()
  const learner = await accessTokens.read(given.token)
  if (learner === null) throw notSignedIn()
  const { userId, sessionId } = learner
  const meant = request.headers[LEARNER_HEADER]
  // In a browser another tab may have signed in somebody else a moment ago: what is the one's never goes to the other.
  if (meant !== undefined && meant !== userId) throw new Problem('not-signed-in', 'Somebody else is signed in here.')
  if (!accessTokens.isFresh(sessionId)) {
    const alive = await database.query(livingSession, [sessionId, userId])
    if (alive.length === 0) throw new Problem('session-ended', 'This session has ended; sign in again.')
    accessTokens.markFresh(sessionId)
  }
  return learner
}

export const notSignedIn = () =>
  new Problem('not-signed-in', 'There is no valid access token with this request; sign in, or refresh the session.')
