/** A mail in one language, as plain text and as HTML. */
export type MailText = { subject: string; text: string; html: string }

export type Letter = MailText & {
  /** The same for each attempt, so that a mail that arrives twice is shown once. */
  messageId: string
  to: string
  language: 'en' | 'ko'
}

/**
 * What became of an attempt. `refused`: the mail server will never take it. `later`: it did not, or did not say that it did; `isOurs`
 * when that lies in how this server is set up. `reply` is the number of a mail server's refusal.
 */
export type Delivery =
  | { kind: 'sent' }
  | { kind: 'kept' }
  | { kind: 'refused'; reply: number | null }
  | { kind: 'later'; reply: number | null; reason: string; isOurs: boolean }

/** The one port for mails. It never throws for what a network or a mail server may do. */
export type MailTransport = {
  send(letter: Letter, signal: AbortSignal): Promise<Delivery>
}
