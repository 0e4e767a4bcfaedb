import type { getSubmission, Parsed } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { LearnerCall } from '../handler.ts'
import type { SubmissionRow } from './submission-row.ts'

type Asked = Pick<Parsed<typeof getSubmission>, 'id' | 'waitSeconds' | 'knownStatus' | 'knownDelayed'>
/** `delayed_in`: milliseconds until it counts as delayed if nothing else happens; null when it does, or never will. */
type Row = SubmissionRow & { delayed_in: number | null }

/**
 * Looks at a submission until it is another than the caller knows, or finished, or the seconds are over, and gives what it saw last.
 * Without `known…` what is there first counts as known. Whoever has too many such requests open is answered at once.
 */
export async function waitForNews<R extends Row>(
  { watches, metrics }: Pick<Context, 'watches' | 'metrics'>,
  { request, reply, userId }: LearnerCall,
  { id, waitSeconds, knownStatus, knownDelayed }: Asked,
  look: () => Promise<R>,
): Promise<R> {
  const watch = watches.open(id.toLowerCase(), userId)
  if (watch === null) {
    metrics.waits.inc({ ended: 'refused' })
    return look()
  }
  // Also when the caller goes away, long before the answer.
  reply.raw.once('close', watch.close)
  if (request.raw.socket.destroyed) watch.close()
  try {
    const until = performance.now() + waitSeconds * 1000
    let row = await look()
    const status = knownStatus ?? row.status
    const delayed = knownDelayed ?? row.delayed
    for (let isFirst = true; ; isFirst = false) {
      const left = until - performance.now()
      const isNews = isFinished(row) || row.status !== status || row.delayed !== delayed
      if (isNews || left <= 0) {
        metrics.waits.inc({ ended: isNews ? (isFirst || left > 0 ? 'news' : 'late') : 'time' })
        return row
      }
      request.hasWaited = true
      if ((await watch.next(Math.min(left, row.delayed_in ?? left))) === 'over') {
        metrics.waits.inc({ ended: 'broken-off' })
        return row
      }
      row = await look()
    }
  } finally {
    watch.close()
  }
}

const isFinished = ({ status }: SubmissionRow): boolean => status === 'completed' || status === 'failed'
