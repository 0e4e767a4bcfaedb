import { type savePushToken as operation, type Parsed, Problem } from '@truegul/contract'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import type { LearnerCall } from '../../handler.ts'

/** Devices of one learner that are told: above that, the one that was not heard of for longest is told no more. */
export const MOST_DEVICES = 20

/** A log-out at the same moment waits, and then finds the token; locked in the order of log-outs and deletions: account, session, token. */
const holdSession: Statement = {
  name: 'hold-session',
  text: `
    select s.id from users u join sessions s on s.user_id = u.id
    where s.id = $1 and u.id = $2 and s.revoked_at is null for key share of u for share of s`,
}

/** So that two calls about one device, or two devices of one learner, see each other's rows. In one order, so that none waits in a circle. */
const lock: Statement = {
  name: 'lock-push-device',
  text: `
    select pg_advisory_xact_lock(key)
    from (select hashtextextended(name, 0) as key from unnest($1::text[]) as name order by key) as keys`,
}

/** What another learner had here, and the device's earlier token. */
const takeOver: Statement = {
  name: 'take-over-push-token',
  text: `
    delete from push_tokens
    where (token = $1 and (user_id <> $2 or device_id <> $3)) or (device_id = $3 and (user_id <> $2 or token <> $1))`,
}

const save: Statement = {
  name: 'save-push-token',
  text: `
    with forgotten as (
      delete from push_tokens where id in (
        select id from push_tokens where user_id = $2 and token <> $1 order by updated_at desc, id desc offset ${MOST_DEVICES - 1})
    )
    insert into push_tokens (token, user_id, device_id, session_id, platform, environment, app_version, device_name)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    on conflict (token) do update set session_id = excluded.session_id, platform = excluded.platform,
      environment = excluded.environment, app_version = excluded.app_version, device_name = excluded.device_name,
      updated_at = now()`,
}

/**
 * Has a device told of the learner's results from now on. A device or a token that was somebody else's begins anew: nothing that
 * waits for the earlier owner goes there.
 *
 * @throws Problem `session-ended`, `too-many-calls`
 */
export async function savePushToken(
  { database, callLimits, settings }: Context,
  input: Parsed<typeof operation>,
  { userId, sessionId }: LearnerCall,
): Promise<null> {
  callLimits.take('savePushToken', userId)
  const { deviceId, platform, appVersion, deviceName } = input
  // Apple's is the same in both cases of its letters, and one device is one row.
  const token = platform === 'ios' ? input.token.toLowerCase() : input.token
  const environment = input.environment ?? settings.push.apns?.environment ?? 'production'
  await database.transaction(async (query) => {
    const held = await query(holdSession, [sessionId, userId])
    if (held.length === 0) throw new Problem('session-ended', 'This session has ended; sign in again.')
    await query(lock, [[`push user ${userId}`, `push device ${deviceId}`, `push token ${token}`]])
    await query(takeOver, [token, userId, deviceId])
    await query(save, [token, userId, deviceId, sessionId, platform, environment, appVersion, deviceName])
  })
  return null
}
