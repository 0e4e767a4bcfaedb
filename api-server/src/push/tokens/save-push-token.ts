import { type savePushToken as operation, type Parsed, Problem } from '@truegul/contract'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database.ts'
import type { LearnerCall } from '../../handler.ts'

/** Devices of one learner that are told: above that, the one that was not heard of for longest is told no more. */
export const MOST_DEVICES = 20

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

/** The lock makes a log-out at the same moment wait, so that it finds the token. */
const save: Statement = {
  name: 'save-push-token',
  text: `
    with session as (
      select id from sessions where id = $4 and user_id = $2 and revoked_at is null for share
    ), forgotten as (
      delete from push_tokens where id in (
        select id from push_tokens where user_id = $2 and token <> $1 order by updated_at desc, id desc offset ${MOST_DEVICES - 1})
    )
    insert into push_tokens (token, user_id, device_id, session_id, platform, environment, app_version, device_name)
    select $1, $2, $3, id, $5, $6, $7, $8 from session
    on conflict (token) do update set session_id = excluded.session_id, platform = excluded.platform,
      environment = excluded.environment, app_version = excluded.app_version, device_name = excluded.device_name,
      updated_at = now()
    returning id`,
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
    await query(lock, [[`push user ${userId}`, `push device ${deviceId}`, `push token ${token}`]])
    await query(takeOver, [token, userId, deviceId])
    const values = [token, userId, deviceId, sessionId, platform, environment, appVersion, deviceName]
    const saved = await query(save, values)
    if (saved.length === 0) throw new Problem('session-ended', 'This session has ended; sign in again.')
  })
  return null
}
