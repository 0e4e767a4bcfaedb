import { type refreshSession as operation, type Parsed, Problem, type Session } from '@truegul/contract'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import type { Call } from '../../handler.ts'
import { tellSecurity } from '../../security-events.ts'
import { answerSession } from '../answer-session.ts'
import { findUser } from '../find-user.ts'
import { suspended } from '../living-session.ts'
import { type FoundToken, findRefreshToken } from './find-refresh-token.ts'
import { givenRefreshToken } from './given-refresh-token.ts'
import { hashRefreshToken, makeRefreshToken, openSuccessor, REFRESH_SECONDS, sealSuccessor } from './refresh-tokens.ts'

/** Whoever uses a token has received it, so the one before it is not exchanged again. */
const rotate: Statement = {
  name: 'rotate-refresh-token',
  text: `
    with used as (
      update refresh_tokens set used_at = now(), sealed_successor = $3
      where token_hash = $1 and used_at is null returning session_id
    ), before as (
      update refresh_tokens t set sealed_successor = null from used
      where t.session_id = used.session_id and t.token_hash <> $1 and t.sealed_successor is not null
    )
    insert into refresh_tokens (token_hash, session_id, expires_at)
    select $2, session_id, now() + $4 * interval '1 second' from used
    returning session_id`,
}

const revoke: Statement = {
  name: 'revoke-reused-session',
  text: 'update sessions set revoked_at = now() where id = $1 and revoked_at is null',
}

/**
 * Exchanges a refresh token for new tokens. The same token gets the same successor again until that was used, because answers
 * get lost and tabs ask together; see docs/decisions/refresh-tokens.md.
 */
export async function refreshSession(context: Context, input: Parsed<typeof operation>, call: Call): Promise<Session> {
  const given = givenRefreshToken(context, input.refreshToken, call)
  if (given === null) throw ended()
  const found = await findToken(context, given.token)
  if (found.is_suspended) throw suspended()
  context.callLimits.take('refreshSession', found.user_id)
  const refreshToken = await exchange(context, found, given.token)
  const user = await findUser(context, found.user_id)
  const learner = { userId: found.user_id, sessionId: found.session_id }
  return answerSession(context, call, { user, learner, refreshToken, isCookie: given.isCookie })
}

async function exchange(context: Context, found: FoundToken, token: string): Promise<string> {
  const successor = found.is_used ? null : await makeSuccessor(context, token)
  if (successor !== null) return successor
  // Used before, or by a twin of this request a moment ago.
  const { sealed_successor } = found.is_used ? found : await findToken(context, token)
  if (sealed_successor !== null) return openSuccessor(sealed_successor, token)
  return endStolen(context, found.session_id)
}

async function findToken({ database }: Context, token: string): Promise<FoundToken> {
  const found = await findRefreshToken(database, token)
  if (found === null) throw ended()
  return found
}

/** Null when a twin of this request was faster. */
async function makeSuccessor({ database }: Context, token: string): Promise<string | null> {
  const next = makeRefreshToken()
  const values = [hashRefreshToken(token), next.hash, sealSuccessor(next.token, token), REFRESH_SECONDS]
  const rotated = await database.query(rotate, values)
  return rotated.length > 0 ? next.token : null
}

/** The token was stolen, from the learner or by the learner's thief: both lose the session. */
async function endStolen(context: Context, sessionId: string): Promise<never> {
  await context.database.query(revoke, [sessionId])
  context.accessTokens.forget(sessionId)
  context.log.warn({ sessionId }, 'a refresh token came again after its successor was used; its session was ended')
  tellSecurity(context, 'refresh-token-reused', { sessionId })
  throw ended()
}

const ended = () => new Problem('session-ended', 'This session has ended; sign in again.')
