import nodemailer from 'nodemailer'
import { z } from 'zod'
import type { Delivery, MailTransport } from '../mail-transport.ts'
import { LEASE_SECONDS } from './claim-mails.ts'

/** Milliseconds for an attempt: well within its lease. */
const WITHIN = (LEASE_SECONDS * 1000) / 2
/** Milliseconds in which a mail server has to say something. */
const SILENCE = 15_000

/**
 * Sends over SMTP, each mail on a connection of its own. A password and a link never go over the network in the clear: TLS is required, but
 * for a mail server on this machine, or where the address says `?requireTLS=false`.
 */
export function sendBySmtp(smtpUrl: string, from: string): MailTransport {
  const mailer = nodemailer.createTransport({ ...optionsOf(new URL(smtpUrl)), logger: false })
  return {
    send: async ({ messageId, to, language, subject, text, html }, signal) => {
      try {
        await mailer.sendMail({
          from,
          // Apart from a name, so that nothing in an address makes it two.
          to: { name: '', address: to },
          messageId,
          subject,
          text,
          html,
          headers: {
            'Auto-Submitted': 'auto-generated',
            'X-Auto-Response-Suppress': 'All',
            'Content-Language': language,
          },
          disableFileAccess: true,
          disableUrlAccess: true,
          signal: AbortSignal.any([signal, AbortSignal.timeout(WITHIN)]),
        })
        return { kind: 'sent' }
      } catch (error) {
        return deliveryOf(error)
      }
    },
  }
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

function optionsOf(url: URL) {
  const isSecure = url.protocol === 'smtps:'
  const isClear = LOOPBACK.has(url.hostname) || url.searchParams.get('requireTLS') === 'false'
  const auth = url.username
    ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
    : {}
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (isSecure ? 465 : 587),
    secure: isSecure,
    requireTLS: !isSecure && !isClear,
    connectionTimeout: SILENCE,
    greetingTimeout: SILENCE,
    socketTimeout: SILENCE,
    dnsTimeout: SILENCE,
    ...auth,
  }
}

/** What nodemailer hangs on its errors. Its message and response quote the address, so neither is read. */
const Failure = z.object({
  code: z.string().default('unknown'),
  responseCode: z.number().nullable().default(null).catch(null),
  command: z.string().default('').catch(''),
})

/** Refusals of the address or of the text: trying again would change nothing. */
const FINAL = new Set(['RCPT TO', 'DATA'])
const OURS = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2', 'ETLS', 'EREQUIRETLS', 'ECONFIG', 'EDNS'])

function deliveryOf(error: unknown): Delivery {
  const { code, responseCode, command } = Failure.parse(error instanceof Error ? { ...error } : {})
  const isFinal = responseCode !== null && responseCode >= 500 && responseCode < 600
  const reply = responseCode !== null && responseCode >= 400 && responseCode < 600 ? responseCode : null
  if (isFinal && FINAL.has(command)) return { kind: 'refused', reply }
  // Never sent: the address is none that a mail server could be told.
  if (code === 'EENVELOPE' && command === 'API') return { kind: 'refused', reply }
  return { kind: 'later', reply, reason: code, isOurs: OURS.has(code) || (isFinal && command === 'MAIL FROM') }
}
