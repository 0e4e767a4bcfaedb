import type { Query, Statement } from '../../database/database.ts'
import type { Letter } from '../mail-transport.ts'
import { BETA_MAILS, type BetaMail, INVITE_LINES } from '../texts/mail-words.ts'
import { writeMail } from '../texts/write-mail.ts'
import type { ClaimedMail } from './claim-mails.ts'
import { makeApplicationLink } from './make-application-link.ts'

type MailOfBeta = ClaimedMail & { kind: BetaMail }

export const isOfBeta = (mail: ClaimedMail): mail is MailOfBeta => BETA_MAILS.some((kind) => kind === mail.kind)

/** A mail to an applicant. Null when it has no reason any more: they withdrew, or signed up before they were invited or reminded. */
export async function writeOfBeta(
  query: Query,
  mail: MailOfBeta,
  letter: Pick<Letter, 'messageId' | 'to' | 'language'>,
  publicUrl: URL,
): Promise<Letter | null> {
  const { application_id: applicationId, kind, invite } = mail
  if (applicationId === null) return null
  const isInvite = kind === 'beta-invite' || kind === 'beta-remind-open'
  if (isInvite && !invite?.code) return null
  const link = await makeApplicationLink(query, applicationId, publicUrl)
  return link && { ...letter, ...writeMail(kind, letter.language, link, isInvite ? inviteLines(mail, letter) : []) }
}

function inviteLines({ invite }: MailOfBeta, { language }: Pick<Letter, 'language'>): string[] {
  const words = INVITE_LINES[language]
  const lines: [name: string, value: string | null | undefined][] = [
    [words.code, invite?.code],
    [words.until, invite?.expires_at?.slice(0, 10)],
    [words.ios, invite?.ios],
    [words.android, invite?.android],
  ]
  return lines.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []))
}

const note: Statement = {
  name: 'note-invited',
  text: 'update beta_applications set invited_at = coalesce(invited_at, now()) where id = $1',
}

/** From when on an applicant has their invite: reminders count from here. */
export async function noteInvited(query: Query, { application_id }: ClaimedMail): Promise<void> {
  await query(note, [application_id])
}
