import { saveDraft } from '@truegul/contract'
import { call } from '@/lib/api/call'
import { troubleWith } from '@/lib/api/trouble-with'
import { isInside } from '@/lib/session/is-inside'
import type { Draft } from '../draft'
import { isUnsaved } from '../is-unsaved'
import type { Drafts } from '../open-drafts'
import { settleDraft } from './settle-draft'
import { troubleOf } from './trouble-of'

/** What is left to do after a try: nothing, try later, or wait until somebody logs in. */
export type Left = 'nothing' | 'later' | 'log-in'

/** Texts without an answer that are remembered: more than a bad network loses in a row while somebody writes. */
const MOST_UNANSWERED = 8

/** Saves a draft with the account, over the revision it was made from. What cannot be saved says why beside the draft. */
export const saveToAccount = (drafts: Drafts, id: string): Promise<Left> => drafts.inTurn(id, () => save(drafts, id))

async function save(drafts: Drafts, id: string): Promise<Left> {
  const draft = drafts.get(id)
  if (!draft || !isUnsaved(draft)) return 'nothing'
  const { promptId, text, revision, rewriteOf } = draft
  const rewrite = rewriteOf === null ? {} : { rewriteOf }
  const inside = await isInside(drafts.learnerId)
  if (inside !== 'yes') return inside === 'no' ? 'log-in' : 'later'
  const unanswered = await drafts.unanswered(id)
  await drafts.rememberUnanswered(id, [text, ...unanswered].slice(0, MOST_UNANSWERED))
  const answer = await call(saveDraft, { id, promptId, text, revision, ...rewrite })
  if (!answer.ok) {
    const trouble = troubleWith(answer.problem)
    if (trouble !== 'request') return trouble === 'session' ? 'log-in' : 'later'
  }
  await drafts.rememberUnanswered(id, [])
  const now = drafts.get(id)
  if (!now) return 'nothing'
  await drafts.put(afterAnswer(now, { text, revision, unanswered, answer }))
  // What was typed meanwhile follows soon, not at once: typing is faster than saving.
  return answer.ok ? 'nothing' : save(drafts, id)
}

type Sent = {
  text: string
  revision: number
  unanswered: string[]
  answer: Awaited<ReturnType<typeof call<typeof saveDraft>>>
}

/** The draft after the account's answer; somebody may have typed on meanwhile. */
function afterAnswer(draft: Draft, { text, revision, unanswered, answer }: Sent): Draft {
  if (answer.ok) {
    const isSame = draft.text === text
    const inAccountAt = isSame ? Date.parse(answer.value.updatedAt) : null
    return { ...draft, revision: answer.value.revision, inAccountAt }
  }
  const { problem } = answer
  if ('current' in problem && problem.current) return settleDraft(draft, problem.current, unanswered)
  // Deleted elsewhere while somebody wrote here: what was written here is a new draft.
  if (problem.code === 'not-found' && revision > 0) return { ...draft, revision: 0 }
  return { ...draft, trouble: troubleOf(problem) }
}
