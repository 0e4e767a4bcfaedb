import type { applyForBeta as operation, Parsed } from '@truegul/contract'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import type { Call } from '../../handler.ts'
import { subnet } from '../../sessions/guesses/guess-keys.ts'

/**
 * Once somebody has opened the link, no stranger changes what they said. A mail goes out each time, so that the answer tells nobody who
 * applied before.
 */
const apply: Statement = {
  name: 'apply-for-beta',
  text: `
    with kept as (
      insert into beta_applications (email, language, first_language, aim, devices, exam_on, channel, channel_is_of_link)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      on conflict (lower(email)) where email is not null do update set language = excluded.language,
        first_language = excluded.first_language, aim = excluded.aim, devices = excluded.devices, exam_on = excluded.exam_on,
        channel = excluded.channel, channel_is_of_link = excluded.channel_is_of_link, applied_at = now()
      where beta_applications.state = 'unconfirmed'
      returning id
    ), application as (
      select id from kept union select id from beta_applications where lower(email) = lower($1)
    )
    insert into mails (application_id, kind, address) select id, 'beta-confirm', $1 from application`,
}

/** Keeps an application that counts once the link in the mail was opened. What a program fills in goes nowhere. */
export async function applyForBeta(context: Context, wish: Parsed<typeof operation>, { request }: Call): Promise<null> {
  context.callLimits.take('applyForBeta', subnet(request.ip))
  if (wish.website !== '') return null
  await context.database.query(apply, [
    ...[wish.email, wish.language, wish.firstLanguage, wish.aim, [...new Set(wish.devices)], wish.examOn],
    ...[wish.channel, wish.channelIsOfLink],
  ])
  context.nudgeMails()
  return null
}
