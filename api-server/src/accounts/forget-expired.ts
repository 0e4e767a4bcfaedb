import type { Database, Statement } from '../database/database.ts'
import { DEVICE_SECONDS } from '../sessions/devices/device-token.ts'
import { REFRESH_SECONDS } from '../sessions/refresh/refresh-tokens.ts'

const DAY = 24 * 3600
/** Seconds for which an ended session is kept, to tell a learner what happened to it. */
const ENDED_SESSION_SECONDS = 30 * DAY
/** Seconds for which an answer about consent is kept once a newer one replaced it. */
const OLD_CONSENT_SECONDS = 3 * 365 * DAY
/** Seconds for which it is kept how many essays were submitted on a day. A task that fails gives back to its day. */
const USAGE_SECONDS = 31 * DAY

/** Seconds for which it is kept that a mail was sent, and how it ended. */
const ENDED_MAIL_SECONDS = 30 * DAY
/** Seconds for which it is kept which device was told of what, to answer why one was not. */
const PUSH_SECONDS = 7 * DAY
/** Seconds for which it is kept what operators did: two years, in a leap year too. Before, the table refuses to forget. */
const AUDIT_SECONDS = 731 * DAY

/** Seconds for which an application waits for its link to be opened, and is kept after it was declined. */
const UNCONFIRMED_SECONDS = 7 * DAY
const DECLINED_SECONDS = 90 * DAY
/** Seconds of silence after which a server is gone. */
const SILENT_SERVER_SECONDS = 60

/** Rows that one statement deletes, so that none holds locks for long. */
const MOST = 5_000

type Expiry = Statement & { seconds: number }

/** What is deleted by itself: a row for each line of the table in docs/privacy.md. $1 is the time that has passed, in seconds. */
const EXPIRIES: readonly Expiry[] = [
  expiry('refresh_tokens', `expires_at < now() - $1 * interval '1 second'`, 0),
  expiry('sessions', `revoked_at < now() - $1 * interval '1 second'`, ENDED_SESSION_SECONDS),
  // A session without tokens can never be used again. It gets its first one in the statement that makes it.
  expiry(
    'sessions',
    `created_at < now() - $1 * interval '1 second'
      and not exists (select from refresh_tokens t where t.session_id = sessions.id)`,
    REFRESH_SECONDS,
    'unused',
  ),
  expiry('known_devices', `last_used_at < now() - $1 * interval '1 second'`, DEVICE_SECONDS),
  expiry('attempts', `window_ends_at < now() - $1 * interval '1 second'`, 0),
  expiry(
    'consents',
    `exists (select from consents n where n.user_id = consents.user_id and n.changed_at > consents.changed_at
      and n.changed_at < now() - $1 * interval '1 second')`,
    OLD_CONSENT_SECONDS,
  ),
  expiry('daily_usage', `day < (now() - $1 * interval '1 second')::date`, USAGE_SECONDS),
  expiry('links', `expires_at < now() - $1 * interval '1 second'`, 0),
  expiry('mails', `ended_at < now() - $1 * interval '1 second'`, ENDED_MAIL_SECONDS),
  expiry('push_notifications', `created_at < now() - $1 * interval '1 second'`, PUSH_SECONDS),
  expiry('operator_audit', `at < now() - $1 * interval '1 second'`, AUDIT_SECONDS),
  expiry(
    'beta_applications',
    `state = 'unconfirmed' and applied_at < now() - $1 * interval '1 second'`,
    UNCONFIRMED_SECONDS,
    'unconfirmed',
  ),
  expiry(
    'beta_applications',
    `state = 'declined' and decided_at < now() - $1 * interval '1 second'`,
    DECLINED_SECONDS,
    'declined',
  ),
  expiry('servers', `seen_at < now() - $1 * interval '1 second'`, SILENT_SERVER_SECONDS),
  // No phone holds an essay back for longer: its session has ended.
  expiry('deleted_submissions', `deleted_at < now() - $1 * interval '1 second'`, REFRESH_SECONDS),
]

/** Deletes what no longer means anything. True when there may be more of it. */
export async function forgetExpired(database: Database): Promise<boolean> {
  let isMore = false
  for (const { seconds, ...statement } of EXPIRIES) {
    const [gone] = await database.query<{ count: number }>(statement, [seconds])
    if (gone!.count === MOST) isMore = true
  }
  return isMore
}

function expiry(table: string, isExpired: string, seconds: number, which = 'expired'): Expiry {
  const text = `
    with gone as (
      delete from ${table} where ctid = any(array(
        select ctid from ${table} where ${isExpired} limit ${MOST} for update skip locked)) returning 1
    ) select count(*)::int as count from gone`
  return { name: `forget-${which}-${table}`, text, seconds }
}
