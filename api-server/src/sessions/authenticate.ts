import { LEARNER_HEADER, Problem } from '@truegul/contract'
import type { FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import type { Access } from './access-tokens.ts'
import { givenAccessToken } from './given-access-token.ts'
import { livingSession, secondFactorNeeded } from './living-session.ts'

/**
 * The learner of a request, by bearer token or by cookie.
 *
 * @throws Problem `not-signed-in`, `session-ended`, `account-suspended`, `second-factor-needed` for an operator's session that has
 * not shown it, or `cross-site` for a cookie that another page sent along.
 */
export async function authenticate(context: Context, request: FastifyRequest): Promise<Access> {
  const { accessTokens } = context
  const learner = await readLearner(context, request)
  if (accessTokens.isFresh(learner.sessionId)) return learner
  const { is_operator, shown_until } = await livingSession(context, learner)
  if (is_operator && shown_until === null) throw secondFactorNeeded()
  accessTokens.markFresh(learner.sessionId)
  return learner
}

/** Whom the request's token names, whatever became of the session. @throws Problem `not-signed-in`, `cross-site` */
export async function readLearner({ accessTokens, settings }: Context, request: FastifyRequest): Promise<Access> {
  const given = givenAccessToken(request, settings.publicUrl)
  const learner = given && (await accessTokens.read(given.token))
  if (!learner) throw notSignedIn()
  const meant = request.headers[LEARNER_HEADER]
  // In a browser another tab may have signed in somebody else a moment ago: what is the one's never goes to the other.
  if (meant !== undefined && meant !== learner.userId) {
    throw new Problem('not-signed-in', 'Somebody else is signed in here.')
  }
  return learner
}

export const notSignedIn = () =>
  new Problem('not-signed-in', 'There is no valid access token with this request; sign in, or refresh the session.')
