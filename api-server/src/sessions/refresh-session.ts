import { type refreshSession as operation, type Parsed, Problem, type Session } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { Statement } from '../database.ts'
import type { Call } from '../handler.ts'
import { answerSession } from './answer-session.ts'
import { findUser } from './find-user.ts'
import { givenRefreshToken } from './given-refresh-token.ts'
import { hashRefreshToken, makeRefreshToken, REFRESH_SECONDS } from './refresh-tokens.ts'

const rotate: Statement = {
  name: 'rotate-refresh-token',
  text: `
    with used as (
      update refresh_tokens t set used_at = now() from sessions s
      where t.token_hash = $1 and t.used_at is null and t.expires_at > now() and s.id = t.session_id and s.revoked_at is null
      returning t.session_id, s.user_id
    ), next as (
      insert into refresh_tokens (token_hash, session_id, expires_at)
      select $2, session_id, now() + $3 * interval '1 second' from used
    )
    select session_id, user_id from used`,
}

/** A token that comes a second time was stolen, from the learner or by the learner's thief: both lose the session. */
const revokeReused: Statement = {
  name: 'revoke-reused-session',
  text: `
    update sessions set revoked_at = now()
    where revoked_at is null and id = (select session_id from refresh_tokens where token_hash = $1 and used_at is not null)
    returning id`,
}

/** Exchanges a refresh token, once, for new tokens. */
export async function refreshSession(context: Context, input: Parsed<typeof operation>, call: Call): Promise<Session> {
  const given = givenRefreshToken(context, input.refreshToken, call)
  if (given === null) throw ended()
  const { token, hash } = makeRefreshToken()
  const old = hashRefreshToken(given)
  const [row] = await context.database.query<{ session_id: string; user_id: string }>(rotate, [
    old,
    hash,
    REFRESH_SECONDS,
  ])
  if (!row) {
    const revoked = await context.database.query<{ id: string }>(revokeReused, [old])
    for (const { id } of revoked) {
      context.accessTokens.forget(id)
      context.log.warn({ sessionId: id }, 'a refresh token came a second time; its session was ended')
    }
    throw ended()
  }
  const user = await findUser(context.database, row.user_id)
  const learner = { userId: row.user_id, sessionId: row.session_id }
  return answerSession(context, call, { user, learner, refreshToken: token })
}

const ended = () => new Problem('session-ended', 'This session has ended; sign in again.')
