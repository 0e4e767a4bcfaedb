import { Problem } from '@truegul/contract'
import type { FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import type { Learner } from './access-tokens.ts'
import { readLearner } from './authenticate.ts'
import { livingSession, secondFactorNeeded } from './living-session.ts'

/**
 * The operator of a request. Looked up each time: a role that was taken away ends at once. With `hasShown` the session must have
 * shown the second factor.
 *
 * @throws Problem as `authenticate` does, or `operators-only`
 */
export async function authenticateOperator(
  context: Context,
  request: FastifyRequest,
  { hasShown }: { hasShown: boolean },
): Promise<Learner> {
  const learner = await readLearner(context, request)
  const living = await livingSession(context, learner)
  if (!living.is_operator)
    throw new Problem('operators-only', 'Only operators may do this, and this account is not one’s.')
  if (hasShown && living.shown_until === null) throw secondFactorNeeded()
  return learner
}
