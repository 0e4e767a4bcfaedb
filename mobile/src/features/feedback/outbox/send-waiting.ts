import { addScreenshot, sendFeedback } from '@truegul/contract'
import { call } from '@/lib/api/call'
import { troubleWith } from '@/lib/api/trouble-with'
import { isInside } from '@/lib/session/is-inside'
import type { Outbox } from './open-outbox'

/** What is left to do: nothing, to try again later, or to wait for a log-in. */
export type Left = 'nothing' | 'later' | 'log-in'

/** Sends one feedback, the text first and then its picture. What is refused stays, with the reason; a refused picture goes. */
export async function sendWaiting(outbox: Outbox, id: string): Promise<Left> {
  const item = outbox.get(id)
  if (!item || item.refusal) return 'nothing'
  const inside = await isInside(outbox.learnerId)
  if (inside !== 'yes') return inside === 'no' ? 'log-in' : 'later'
  if (item.isTextSent) return sendPicture(outbox, id)
  const { kind, text, submissionId, mayReadEssay, place, writtenAt } = item
  const answer = await call(sendFeedback, { id, kind, text, submissionId, mayReadEssay, place, writtenAt })
  if (answer.ok) {
    if (item.hasPicture) await outbox.put({ ...item, isTextSent: true })
    else await outbox.remove(id)
    return item.hasPicture ? sendPicture(outbox, id) : 'nothing'
  }
  const trouble = troubleWith(answer.problem)
  if (trouble !== 'request') return trouble === 'session' ? 'log-in' : 'later'
  // The essay that it is about was deleted: it goes without.
  if (answer.problem.code === 'not-found' && submissionId !== null) {
    await outbox.put({ ...item, submissionId: null, mayReadEssay: false })
    return sendWaiting(outbox, id)
  }
  const { code, detail } = answer.problem
  await outbox.put({ ...item, refusal: { code, detail } })
  return 'nothing'
}

async function sendPicture(outbox: Outbox, id: string): Promise<Left> {
  const picture = await outbox.pictureOf(id)
  const answer = picture && (await call(addScreenshot, { id, ...picture }))
  const trouble = !answer || answer.ok ? null : troubleWith(answer.problem)
  if (trouble === 'session') return 'log-in'
  if (trouble === 'delivery') return 'later'
  await outbox.remove(id)
  return 'nothing'
}
