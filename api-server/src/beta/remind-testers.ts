import type { Database, Statement } from '../database/database.ts'
import { askWave } from './survey/ask-wave.ts'

/** Days after which somebody is reminded, once: of the invite, and of the first essay. */
const PATIENCE = { open: 3, write: 3 } as const

const open: Statement = {
  name: 'remind-to-open',
  text: `
    with idle as (
      update beta_applications a set reminded_to_open_at = now()
      where state = 'accepted' and reminded_to_open_at is null and invited_at < now() - interval '${PATIENCE.open} days'
        and exists (select from invites i where i.code = a.invite_code and i.used = 0 and i.revoked_at is null and i.expires_at > now())
      returning id, email
    )
    insert into mails (application_id, kind, address) select id, 'beta-remind-open', email from idle`,
}

const write: Statement = {
  name: 'remind-to-write',
  text: `
    with idle as (
      update beta_applications a set reminded_to_write_at = now() from users u
      where a.state = 'accepted' and a.reminded_to_write_at is null and u.invite_code = a.invite_code
        and u.created_at < now() - interval '${PATIENCE.write} days'
        and not exists (select from submissions s where s.user_id = u.id)
      returning a.id, a.email
    )
    insert into mails (application_id, kind, address) select id, 'beta-remind-write', email from idle`,
}

/** Waves whose last day is over in Seoul and whose testers were not asked yet. */
const ended: Statement = {
  name: 'waves-that-ended',
  text: `
    select number from beta_waves where survey_sent_at is null and ends_on < (now() at time zone 'Asia/Seoul')::date
      and exists (select from invites i join users u on u.invite_code = i.code where i.wave = number)`,
}

/** Puts mails on their way that time asks for: reminders, and surveys of waves that ended. Twice at once, each goes out once. */
export async function remindTesters({ query, transaction }: Database): Promise<void> {
  await query(open, [])
  await query(write, [])
  for (const { number } of await query<{ number: number }>(ended, [])) {
    await transaction((inTransaction) => askWave(inTransaction, number))
  }
}
