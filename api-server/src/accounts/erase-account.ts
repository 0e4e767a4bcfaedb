import { FORGET_JOBS } from '@truegul/operators'
import type { Context } from '../context.ts'
import type { Statement } from '../database/database.ts'
import { tellSecurity } from '../security-events.ts'

/**
 * All rows go with the account's own; the queue's jobs hold essays too, so they are written down to be forgotten. Tasks are
 * locked first, as a result that comes in does, so that the two wait for each other instead of dying of a deadlock. Failed log-ins
 * hang on the hash that `accountHash` makes: addresses are ASCII, so both lower cases are one.
 */
const erase: Statement = {
  name: 'erase-account',
  text: `
    with task as (
      select t.id, t.round from submissions s join tasks t on t.submission_id = s.id
      where s.user_id = $1 order by t.id for update of t
    ), jobs as (${FORGET_JOBS}
    ), failed as (
      delete from attempts where account_hash =
        (select sha256(convert_to('account ' || lower(email), 'UTF8')) from users where id = $1)
    ), application as (
      -- the count stays, as of who withdraws
      update beta_applications set state = 'withdrawn', email = null
      where email is not null and (invite_code = (select invite_code from users where id = $1)
        or lower(email) = (select lower(email) from users where id = $1 and email_confirmed_at is not null))
      returning id
    ), application_links as (
      delete from beta_links where application_id in (select id from application)
    ), application_mails as (
      delete from mails where application_id in (select id from application)
    ), installs as (
      delete from beta_installs where application_id in (select id from application)
    )
    delete from users where id = $1 and (select count(*) from task) >= 0`,
}

/** Deletes an account and everything of it. */
export async function eraseAccount(context: Context, userId: string, requestId: string): Promise<void> {
  await context.database.query(erase, [userId])
  tellSecurity(context, 'account-deleted', { userId, requestId })
}
