import type { Log } from '@truegul/service'
import type { ApiMetrics } from '../api-metrics.ts'
import type { Database } from '../database/database.ts'
import type { Settings } from '../settings/settings.ts'
import { type Loop, startLoop } from '../tasks/loop.ts'
import { keepMails } from './kept/keep-mails.ts'
import type { MailTransport } from './mail-transport.ts'
import { claimMails } from './sending/claim-mails.ts'
import { sendBySmtp } from './sending/send-by-smtp.ts'
import { sendMail } from './sending/send-mail.ts'
import { giveUpMails } from './sending/settle-mails.ts'

type Options = { database: Database; settings: Settings; metrics: ApiMetrics; log: Log }

/** Sent at once by one server. */
const MOST_AT_ONCE = 5
/** Milliseconds between looks for mails of other servers and for second attempts, at most; our own are nudged. */
const POLL = 2_000

/**
 * Sends the mails that wait, each claimed by one server for as long as an attempt may take. Nothing of the database is held while a mail
 * server is asked. A server that dies after a mail was taken and before that was written down sends it a second time, under the same id.
 */
export function startMails({ database, settings, metrics, log }: Options): Loop {
  const transport = transportOf(settings)
  if (transport === null) {
    log.warn('SMTP_URL is not set: no mail is sent, so nobody can replace a forgotten password by themselves')
  }
  const stopped = new AbortController()
  const { query } = database
  const { publicUrl, mail } = settings

  const round = async () => {
    for (const { id, kind } of await giveUpMails(query)) {
      metrics.mails.inc({ kind, outcome: 'given-up' })
      log.error({ mailId: id, kind }, 'a mail could not be sent in time and was given up')
    }
    if (transport === null || stopped.signal.aborted) return false
    const mails = await claimMails(query, MOST_AT_ONCE)
    const sending = { query, transport, metrics, log, publicUrl, retryAfter: mail.retryAfter }
    const done = await Promise.allSettled(mails.map((one) => sendMail(sending, one, stopped.signal)))
    // Its lease ends by itself, so the others need not wait for what is wrong with one.
    const failed = done.find((one) => one.status === 'rejected')
    if (failed) throw failed.reason
    return mails.length === MOST_AT_ONCE
  }

  const every = Math.min(POLL, Math.max(100, mail.retryAfter))
  const loop = startLoop({ name: 'mails', every, round, log })
  return {
    nudge: loop.nudge,
    stop: async (milliseconds) => {
      await loop.stop(Math.max(0, milliseconds - 1_000))
      // What is under way is broken off and put off, so that another server may send it.
      stopped.abort()
      await loop.stop(Math.min(milliseconds, 1_000))
    },
  }
}

function transportOf({ mail: { smtpUrl, from }, isDevelopment }: Settings): MailTransport | null {
  if (smtpUrl !== null) return sendBySmtp(smtpUrl, from)
  return isDevelopment ? keepMails : null
}
