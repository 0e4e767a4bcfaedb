import { randomUUID } from 'node:crypto'
import type { Session } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { Statement } from '../database.ts'
import type { Call } from '../handler.ts'
import { answerSession } from './answer-session.ts'
import { findUser } from './find-user.ts'
import { makeRefreshToken, REFRESH_SECONDS } from './refresh-tokens.ts'

const start: Statement = {
  name: 'start-session',
  text: `
    with session as (insert into sessions (id, user_id) values ($1, $2) returning id)
    insert into refresh_tokens (token_hash, session_id, expires_at)
    select $3, id, now() + $4 * interval '1 second' from session`,
}

/** Starts a session of an account that has just shown who it is. */
export async function startSession(context: Context, call: Call, userId: string): Promise<Session> {
  const sessionId = randomUUID()
  const { token, hash } = makeRefreshToken()
  await context.database.query(start, [sessionId, userId, hash, REFRESH_SECONDS])
  const user = await findUser(context.database, userId)
  return answerSession(context, call, { user, learner: { userId, sessionId }, refreshToken: token })
}
