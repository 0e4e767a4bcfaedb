import type { Query, Statement } from '../../database/database.ts'
import type { MailText } from '../mail-transport.ts'
import type { ClaimedMail } from './claim-mails.ts'

/** Attempts that a mail gets. */
const MOST_ATTEMPTS = 8

/** Nobody waits for a reset for longer; what somebody has to know is worth a day. */
const PATIENCE = `case kind when 'reset' then interval '1 hour' else interval '1 day' end`

/** Whoever it was for is wiped with it. */
const ENDED = `address = null, ended_at = now(), leased_until = null`

export type End = 'sent' | 'kept' | 'refused' | 'dropped'

const end: Statement = {
  name: 'end-mail',
  text: `
    update mails set state = $2, user_id = coalesce(user_id, $3), reply = coalesce($4, reply), kept = $5, ${ENDED}
    where id = $1 and state = 'waiting'`,
}

const putOff: Statement = {
  name: 'put-off-mail',
  text: `
    update mails set leased_until = null, due_at = now() + $2 * interval '1 ms', reply = coalesce($3, reply)
    where id = $1 and state = 'waiting'`,
}

/** Nothing stays of an address that somebody gave and that has no account. */
const forget: Statement = { name: 'forget-mail', text: 'delete from mails where id = $1' }

const giveUp: Statement = {
  name: 'give-up-mails',
  text: `
    update mails set state = 'given-up', ${ENDED}
    where state = 'waiting' and (leased_until is null or leased_until < now())
      and (attempts >= $1 or created_at < now() - ${PATIENCE})
    returning id, kind`,
}

export async function endMail(
  query: Query,
  { id, user_id }: ClaimedMail,
  how: End,
  { reply = null, kept = null }: { reply?: number | null; kept?: (MailText & { to: string }) | null } = {},
): Promise<void> {
  await query(end, [id, how, user_id, reply, kept && JSON.stringify(kept)])
}

/** Four times as long after each attempt, beginning with `pause` milliseconds: eight of ten seconds and more last for fifteen hours. */
export async function putOffMail(
  query: Query,
  { id, attempts }: ClaimedMail,
  reply: number | null,
  pause: number,
): Promise<void> {
  await query(putOff, [id, pause * 4 ** (attempts - 1), reply])
}

export async function forgetMail(query: Query, { id }: ClaimedMail): Promise<void> {
  await query(forget, [id])
}

/** Ends what was tried often enough, or waits for too long. */
export const giveUpMails = (query: Query): Promise<{ id: string; kind: string }[]> => query(giveUp, [MOST_ATTEMPTS])
