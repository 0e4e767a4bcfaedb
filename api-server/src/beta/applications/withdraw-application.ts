import type { withdrawApplication as operation, Parsed } from '@truegul/contract'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import type { Call } from '../../handler.ts'
import { subnet } from '../../sessions/guesses/guess-keys.ts'
import { readApplication } from './application-row.ts'

/** Who signed up keeps the account; deleting that is another wish. */
const withdraw: Statement = {
  name: 'withdraw-application',
  text: `
    with gone as (
      update beta_applications set state = 'withdrawn', email = null where id = $1 and email is not null
      returning id, invite_code
    ), links as (
      delete from beta_links where application_id in (select id from gone)
    ), mails as (
      delete from mails where application_id in (select id from gone) and state = 'waiting'
    ), installs as (
      delete from beta_installs where application_id in (select id from gone)
    )
    update invites set revoked_at = now() where code in (select invite_code from gone) and revoked_at is null and used = 0`,
}

/** Forgets who applied; that somebody did, over which channel, stays for the counts. @throws Problem `link-ended` */
export async function withdrawApplication(
  { database, callLimits }: Context,
  { token }: Parsed<typeof operation>,
  { request }: Call,
): Promise<null> {
  callLimits.take('openLink', subnet(request.ip))
  const { id } = await readApplication(database.query, token)
  await database.query(withdraw, [id])
  return null
}
