import { randomUUID } from 'node:crypto'
import type { Session } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { Statement } from '../database.ts'
import type { Call } from '../handler.ts'
import { answerSession } from './answer-session.ts'
import { deviceToken, hashDevice, makeDevice } from './devices/device-token.ts'
import { findUser } from './find-user.ts'
import { makeRefreshToken, REFRESH_SECONDS } from './refresh/refresh-tokens.ts'

/** Sessions that an account can have: above that, the one that was not used for longest ends. */
const MOST_SESSIONS = 50
/** Devices that an account knows: above that, it forgets the one that did not log in for longest. */
const MOST_DEVICES = 20

/** So that log-ins at the same moment see each other's sessions. */
const lock: Statement = { name: 'lock-account', text: 'select from users where id = $1 for no key update' }

const start: Statement = {
  name: 'start-session',
  text: `
    with session as (
      insert into sessions (id, user_id) values ($1, $2) returning id
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

/** The names that the device gave, and the one among them that the account knows. */
export type Device = { given: readonly string[]; known: string | null }

/** Starts a session of an account that has just shown who it is, and remembers the device. */
export async function startSession(context: Context, call: Call, userId: string, device: Device): Promise<Session> {
  const sessionId = randomUUID()
  const { token, hash } = makeRefreshToken()
  const id = device.known ?? makeDevice()
  const ended = await context.database.transaction(async (query) => {
    await query(lock, [userId])
    return query<{ id: string }>(start, [sessionId, userId, hash, REFRESH_SECONDS, hashDevice(id)])
  })
  for (const session of ended) context.accessTokens.forget(session.id)
  const user = await findUser(context, userId)
  const tokens = { refreshToken: token, deviceToken: deviceToken(id, device.given) }
  return answerSession(context, call, { user, learner: { userId, sessionId }, ...tokens })
}
