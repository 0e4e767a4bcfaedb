import { type Read, submitEssay } from '@truegul/contract'
import { call } from '@/lib/api/call'
import { troubleWith } from '@/lib/api/trouble-with'
import { isInside } from '@/lib/session/is-inside'
import type { Drafts } from '../drafts/open-drafts'
import type { Left } from '../drafts/sync/save-to-account'
import { troubleOf } from '../drafts/sync/trouble-of'

export type OnAccepted = (submitted: Read<(typeof submitEssay)['output']>) => void

/**
 * Sends an essay that waits to be submitted. Its id was made with its first key, so that a second tap, a second tab or a lost
 * answer makes no second submission. Its draft goes with it, here and in the account; what is refused stays, with the reason.
 * `onAccepted` is called before the draft goes. What was written
 * on meanwhile stays as a draft that the account does not have.
 */
export const sendEssay = (drafts: Drafts, id: string, onAccepted: OnAccepted): Promise<Left> =>
  drafts.inTurn(id, () => send(drafts, id, onAccepted))

async function send(drafts: Drafts, id: string, onAccepted: OnAccepted): Promise<Left> {
  const draft = drafts.get(id)
  if (!draft || draft.queuedAt === null) return 'nothing'
  const inside = await isInside(drafts.learnerId)
  if (inside !== 'yes') return inside === 'no' ? 'log-in' : 'later'
  const { submissionId, promptId, text, rewriteOf } = draft
  const rewrite = rewriteOf === null ? {} : { rewriteOf }
  const answer = await call(submitEssay, { id: submissionId, promptId, text, writingId: id, ...rewrite })
  const now = drafts.get(id)
  // The learner may have taken it back meanwhile and written on: the answer is about a text that stands here no longer.
  const isOther = now !== null && now.text !== text
  if (answer.ok) {
    onAccepted(answer.value)
    if (isOther) await drafts.put({ ...now, revision: 0, inAccountAt: null })
    else await drafts.remove(id)
    return 'nothing'
  }
  const trouble = troubleWith(answer.problem)
  if (trouble !== 'request') return trouble === 'session' ? 'log-in' : 'later'
  if (!now) return 'nothing'
  // The essay that it was written anew from is gone: it goes without.
  if (answer.problem.code === 'rewrite-unknown') {
    await drafts.put({ ...now, rewriteOf: null })
    return send(drafts, id, onAccepted)
  }
  if (!isOther) await drafts.put({ ...now, queuedAt: null, refusal: troubleOf(answer.problem) })
  return 'nothing'
}
