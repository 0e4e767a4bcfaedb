import type { Platform } from '@truegul/contract'
import { type Log, retry } from '@truegul/service'
import { type Database, DatabaseAway } from '../../database/database.ts'
import { type Loop, startLoop } from '../../tasks/loop.ts'
import type { PushSender, Verdict } from '../senders/push-sender.ts'
import { type Claimed, claimNotifications, GIVEN_UP_AFTER, LEASE } from './claim-notifications.ts'
import { createNoteVerdicts, stateAfter } from './note-verdicts.ts'
import type { PushMetrics } from './push-metrics.ts'
import { wordNotification } from './word-notification.ts'

type Options = { database: Database; platform: Platform; sender: PushSender | null; metrics: PushMetrics; log: Log }
type Sendable = Extract<Claimed, { token: string }>

/** Messages on their way to one vendor at once. */
const MOST = 100
/** Milliseconds between looks for what is due again; what is new is told. */
const POLL = 1_000
const HOUR = 3_600_000

/**
 * Sends what waits for one vendor: claim with a lease, send, note. Nothing of the database is held while the vendor is asked, and a
 * slow answer holds up nobody else's. After a crash in between it is sent once more, and takes the place of the first on the device.
 */
export function startLane({ database, platform, sender, metrics, log }: Options): Loop {
  const noteVerdict = createNoteVerdicts(database)
  const underWay = new Set<Promise<void>>()
  let notBefore = 0
  let isMore = false
  let toldReason: string | null = null

  const round = async () => {
    const most = MOST - underWay.size
    if (most === 0 || performance.now() < notBefore) return false
    const rows = await claimNotifications(database, { platform, most, isConfigured: sender !== null })
    for (const row of rows) {
      if (row.state !== 'waiting') metrics.ended.inc({ platform, state: row.state })
      if (row.state !== 'waiting' || row.token === null || sender === null) continue
      const sending = deliver(sender, row).finally(() => {
        underWay.delete(sending)
        if (isMore) loop.nudge()
      })
      underWay.add(sending)
    }
    isMore = rows.length === most
    return isMore
  }

  const deliver = async (to: PushSender, row: Sendable) => {
    try {
      const verdict = await to.send(messageOf(row))
      heed(row, verdict)
      // For as long as nobody else may send it; after that it is sent again.
      await retry(() => noteVerdict({ row, verdict }), {
        isRetryable: (error) => error instanceof DatabaseAway,
        within: LEASE / 2,
      })
      if (verdict.is !== 'later') metrics.ended.inc({ platform, state: stateAfter(verdict) })
    } catch (error) {
      log.warn(
        { err: error, notification: row.id, platform },
        'a notification is tried again, because its sending broke off',
      )
    }
  }

  const heed = (row: Sendable, verdict: Verdict) => {
    if (verdict.is === 'sent') {
      toldReason = null
      metrics.seconds.observe((Date.now() - row.created_at.getTime()) / 1000)
    }
    if (verdict.is === 'later') {
      metrics.refusals.inc({ platform, reason: verdict.reason })
      if (verdict.about !== 'message') notBefore = performance.now() + verdict.after
    }
    const isOurs = verdict.is === 'refused' || (verdict.is === 'later' && verdict.about === 'us')
    if (!isOurs || verdict.reason === toldReason) return
    toldReason = verdict.reason
    const fields = { code: `push-${verdict.is}`, platform, reason: verdict.reason, notification: row.id }
    log.error(fields, 'the vendor of notifications refuses us')
  }

  const loop = startLoop({ name: `push ${platform}`, every: POLL, round, log })
  return {
    nudge: loop.nudge,
    stop: async (milliseconds) => {
      const end = performance.now() + milliseconds
      await loop.stop(milliseconds)
      let timer: NodeJS.Timeout | undefined
      const deadline = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, Math.max(0, end - performance.now()))
      })
      await Promise.race([Promise.all(underWay), deadline])
      clearTimeout(timer)
      await sender?.close()
    },
  }
}

const messageOf = (row: Sendable) => ({
  id: row.id,
  token: row.token,
  environment: row.environment,
  resultId: row.submission_id,
  ...wordNotification(row.kind, row.prompt_id, row.language),
  expiresAt: new Date(row.created_at.getTime() + GIVEN_UP_AFTER * HOUR),
})
