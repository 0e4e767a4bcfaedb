import type { confirmAddress as operation, Parsed } from '@truegul/contract'
import type { Context } from '../../context.ts'
import { brokenConstraint, type Statement } from '../../database/database.ts'
import type { Call } from '../../handler.ts'
import { findLink, takeLink } from '../../links/take-link.ts'
import { subnet } from '../../sessions/guesses/guess-keys.ts'
import { lockAccount } from '../../sessions/lock-account.ts'
import { emailTaken } from '../email-taken.ts'

const confirm: Statement = {
  name: 'confirm-address',
  text: 'update users set email_confirmed_at = now() where id = $1',
}

/** What was mailed to the address of before opens nothing any more, and its owner is told. */
const change: Statement = {
  name: 'change-address',
  text: `
    with before as (
      select id, email from users where id = $1
    ), account as (
      update users set email = $2, email_confirmed_at = now() where id = $1
    ), gone as (
      delete from links where user_id = $1
    ), dropped as (
      update mails set state = 'dropped', address = null, ended_at = now(), leased_until = null
      where user_id = $1 and state = 'waiting' and kind in ('reset', 'confirm-address', 'change-address')
    )
    insert into mails (user_id, kind, address) select id, 'address-changed', email from before`,
}

/**
 * Confirms the address that a link was mailed to: the one of the account, or another one, which is the account's from now on. Needs
 * no session, because mails are often read on another device.
 *
 * @throws Problem `link-ended`, or `email-taken` when somebody else signed up with the address meanwhile.
 */
export async function confirmAddress(
  context: Context,
  { token }: Parsed<typeof operation>,
  { request }: Call,
): Promise<null> {
  context.callLimits.take('openLink', subnet(request.ip))
  const { database } = context
  const link = await findLink(database.query, token, ['confirm-address', 'change-address'])
  try {
    await database.transaction(async (query) => {
      await lockAccount(query, link.user_id)
      await takeLink(query, token)
      if (link.purpose === 'confirm-address') return query(confirm, [link.user_id])
      return query(change, [link.user_id, link.address])
    })
  } catch (error) {
    throw brokenConstraint(error) === 'users_email_key' ? emailTaken() : error
  }
  context.nudgeMails()
  return null
}
