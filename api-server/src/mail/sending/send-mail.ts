import type { Log } from '@truegul/service'
import type { ApiMetrics } from '../../api-metrics.ts'
import type { Query } from '../../database/database.ts'
import type { Delivery, Letter, MailTransport } from '../mail-transport.ts'
import { writeMail } from '../texts/write-mail.ts'
import type { ClaimedMail } from './claim-mails.ts'
import { makeLink } from './make-link.ts'
import { endMail, forgetMail, putOffMail } from './settle-mails.ts'
import { isOfBeta, noteInvited, writeOfBeta } from './write-of-beta.ts'

export type Sending = {
  query: Query
  transport: MailTransport
  metrics: ApiMetrics
  log: Log
  publicUrl: URL
  /** Milliseconds until the second attempt. */
  retryAfter: number
}

/** Of one kind to one account in an hour: whoever keeps asking fills nobody's mailbox. */
const MOST_IN_AN_HOUR = 5

/** One attempt at a mail that this server has claimed, from whom it is for to what became of it. */
export async function sendMail(sending: Sending, mail: ClaimedMail, signal: AbortSignal): Promise<void> {
  const { query, transport, metrics, log, retryAfter } = sending
  if (mail.user_id === null && mail.application_id === null) return forgetMail(query, mail)
  const letter = await write(sending, mail)
  if (letter === null) {
    metrics.mails.inc({ kind: mail.kind, outcome: 'dropped' })
    return endMail(query, mail, 'dropped')
  }
  const delivery = await transport.send(letter, signal)
  tell(log, mail, delivery)
  metrics.mails.inc({ kind: mail.kind, outcome: delivery.kind })
  if (delivery.kind === 'later') return putOffMail(query, mail, delivery.reply, retryAfter)
  const { subject, text, html, to } = letter
  if (mail.kind === 'beta-invite' && delivery.kind !== 'refused') await noteInvited(query, mail)
  if (delivery.kind === 'kept') return endMail(query, mail, 'kept', { kept: { subject, text, html, to } })
  return endMail(query, mail, delivery.kind, { reply: delivery.kind === 'refused' ? delivery.reply : null })
}

/** Null when the mail has no reason any more. */
async function write({ query, publicUrl }: Sending, mail: ClaimedMail): Promise<Letter | null> {
  // Nobody has an address in it (RFC 2606): the test accounts of `truegul verify` would only make mails come back.
  if (mail.address.endsWith('.invalid')) return null
  const language = mail.language ?? 'en'
  const letter = { messageId: `<${mail.id}@${publicUrl.hostname}>`, to: mail.address, language }
  if (mail.kind === 'address-changed' || mail.kind === 'password-changed') {
    return { ...letter, ...writeMail(mail.kind, language, publicUrl) }
  }
  if (mail.kind === 'survey') return { ...letter, ...writeMail(mail.kind, language, new URL('/survey', publicUrl)) }
  if (mail.is_superseded || mail.is_confirmed || mail.sent_lately >= MOST_IN_AN_HOUR) return null
  if (mail.is_taken) return { ...letter, ...writeMail('address-taken', language, publicUrl) }
  if (mail.kind === 'feedback-reply' || mail.kind === 'appeal-settled') {
    return { ...letter, ...writeMail(mail.kind, language, new URL('/inbox', publicUrl)) }
  }
  if (isOfBeta(mail)) return writeOfBeta(query, mail, letter, publicUrl)
  const link = await makeLink(query, mail, publicUrl)
  return link && { ...letter, ...writeMail(mail.kind, language, link) }
}

/** Numbers and words of ours only: what a mail server says may name the address. */
function tell(log: Log, { id, kind, attempts }: ClaimedMail, delivery: Delivery): void {
  const about = { mailId: id, kind, attempts }
  if (delivery.kind === 'sent') log.info(about, 'a mail was sent')
  if (delivery.kind === 'kept') log.info(about, 'a mail was kept instead of sent; /dev/mail shows it')
  if (delivery.kind === 'refused') log.warn({ ...about, reply: delivery.reply }, 'a mail was refused for good')
  if (delivery.kind !== 'later') return
  const { reply, reason } = delivery
  if (delivery.isOurs) log.error({ ...about, reply, reason }, 'the mail server does not let us send; look at SMTP_URL')
  else log.warn({ ...about, reply, reason }, 'a mail could not be sent yet; it is tried again')
}
