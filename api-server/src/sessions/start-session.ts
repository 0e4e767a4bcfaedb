import { randomUUID } from 'node:crypto'
import { Problem, type Session } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { Statement } from '../database/database.ts'
import type { Call } from '../handler.ts'
import { answerSession } from './answer-session.ts'
import { deviceToken, hashDevice, makeDevice } from './devices/device-token.ts'
import { findUser } from './find-user.ts'
import { suspended } from './living-session.ts'
import { lockAccount } from './lock-account.ts'
import { makeRefreshToken, REFRESH_SECONDS } from './refresh/refresh-tokens.ts'

/** Sessions that an account can have: above that, the one that was not used for longest ends. */
const MOST_SESSIONS = 50
/** Devices that an account knows: above that, it forgets the one that did not log in for longest. */
const MOST_DEVICES = 20

const start: Statement = {
  name: 'start-session',
  text: `
    with session as (
      insert into sessions (id, user_id, device) values ($1, $2, $6) returning id
    ), token as (
      insert into refresh_tokens (token_hash, session_id, expires_at)
      select $3, id, now() + $4 * interval '1 second' from session
    ), device as (
      insert into known_devices (user_id, device_hash) values ($2, $5)
      on conflict (user_id, device_hash) do update set last_used_at = now()
    ), forgotten as (
      delete from known_devices where user_id = $2 and device_hash in (
        select device_hash from known_devices where user_id = $2 and device_hash <> $5
        order by last_used_at desc offset ${MOST_DEVICES - 1})
    )
    update sessions set revoked_at = now() where id in (
      select s.id from sessions s join refresh_tokens t on t.session_id = s.id
      where s.user_id = $2 and s.revoked_at is null
      group by s.id order by max(t.created_at) desc offset ${MOST_SESSIONS - 1})
    returning id`,
}

export type Device = {
  /** The names that it gave, and the one among them that the account knows. */
  given: readonly string[]
  known: string | null
  /** For the list of sessions. */
  name: string | null
}

/**
 * Starts a session of an account that has just shown who it is, and remembers the device.
 *
 * @throws Problem `session-ended` when the account is gone, or its password is no longer the one of `passwordHash`;
 * `account-suspended`
 */
export async function startSession(
  context: Context,
  call: Call,
  userId: string,
  device: Device,
  passwordHash?: string,
): Promise<Session> {
  const sessionId = randomUUID()
  const { token, hash } = makeRefreshToken()
  const id = device.known ?? makeDevice()
  const ended = await context.database.transaction(async (query) => {
    // Log-ins at the same moment see each other's sessions, and none slips past a change of the password that ends all.
    const current = await lockAccount(query, userId)
    if (passwordHash !== undefined && current?.password_hash !== passwordHash) throw changed()
    if (current?.is_suspended) throw suspended()
    return query<{ id: string }>(start, [sessionId, userId, hash, REFRESH_SECONDS, hashDevice(id), device.name])
  })
  for (const session of ended) context.accessTokens.forget(session.id)
  const user = await findUser(context, userId)
  const tokens = { refreshToken: token, deviceToken: deviceToken(id, device.given) }
  return answerSession(context, call, { user, learner: { userId, sessionId }, ...tokens })
}

const changed = () => new Problem('session-ended', 'The password was changed meanwhile; sign in again.')
