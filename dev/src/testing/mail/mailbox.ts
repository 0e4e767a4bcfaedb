import type { SmtpFake, TakenMail } from '../../stand-ins/smtp/start-smtp-fake.ts'
import { eventually } from '../eventually.ts'

/** Mails of one address at a mail server's stand-in, in the order in which they came. */
export const mailsTo = ({ mails }: Pick<SmtpFake, 'mails'>, address: string): TakenMail[] =>
  mails.filter(({ to }) => to.toLowerCase() === address.toLowerCase())

/** The mail with this number to the address, from 1, once it is here. */
export async function mailTo(smtp: Pick<SmtpFake, 'mails'>, address: string, number = 1): Promise<TakenMail> {
  const mails = await eventually(
    () => mailsTo(smtp, address),
    (found) => found.length >= number,
  )
  return mails[number - 1]!
}

/** What the link of a mail carries behind its `#`. */
export function tokenIn({ text }: Pick<TakenMail, 'text'>): string {
  const token = /https?:\/\/\S+#([\w-]+)/.exec(text)?.[1]
  if (token === undefined) throw new Error('there is no link in this mail')
  return token
}
