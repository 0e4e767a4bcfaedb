import type { MailTransport } from '../mail-transport.ts'

/** Sends nothing: on a developer's machine the row keeps the mail, and /dev/mail shows it. */
export const keepMails: MailTransport = { send: async () => ({ kind: 'kept' }) }
