import type { Query, Statement } from '../../database/database.ts'

type Replacement = {
  userId: string
  passwordHash: string
  /** The session that goes on; null: none does. */
  keep: string | null
  /** A mailed link was opened at the address of the account. */
  confirms: boolean
}

/** Links and mails that are on their way go too: whoever had them sent may have been somebody else. */
const replace: Statement = {
  name: 'replace-password',
  text: `
    with account as (
      update users set password_hash = $2,
        email_confirmed_at = case when $4 then coalesce(email_confirmed_at, now()) else email_confirmed_at end
      where id = $1 returning id, email
    ), kept as (
      update sessions set password_given_at = now() where id = $3
    ), gone as (
      delete from links where user_id = $1
    ), dropped as (
      update mails set state = 'dropped', address = null, ended_at = now(), leased_until = null
      where user_id = $1 and state = 'waiting' and kind in ('reset', 'confirm-address', 'change-address')
    ), told as (
      insert into mails (user_id, kind, address) select id, 'password-changed', email from account
    )
    update sessions set revoked_at = now()
    where user_id = $1 and id is distinct from $3 and revoked_at is null returning id`,
}

/**
 * Gives an account that `lockAccount` holds another password, which ends its other sessions and tells its owner by mail.
 *
 * @returns the ids of the sessions that ended.
 */
export async function replacePassword(
  query: Query,
  { userId, passwordHash, keep, confirms }: Replacement,
): Promise<string[]> {
  const ended = await query<{ id: string }>(replace, [userId, passwordHash, keep, confirms])
  return ended.map(({ id }) => id)
}
