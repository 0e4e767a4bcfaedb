import { listDrafts } from '@truegul/contract'
import { call } from '@/lib/api/call'
import { isInside } from '@/lib/session/is-inside'
import { newDraft } from '../new-draft'
import type { Drafts } from '../open-drafts'
import { settleDraft } from './settle-draft'

/** Brings what the account has and this device does not, and takes away what was finished elsewhere. */
export async function fetchFromAccount(drafts: Drafts): Promise<void> {
  if ((await isInside(drafts.learnerId)) !== 'yes') return
  const before = new Map(drafts.all().map((draft) => [draft.id, draft]))
  const answer = await call(listDrafts, {})
  if (!answer.ok) return
  for (const theirs of answer.value.items) {
    if (drafts.isGone(theirs.id)) continue
    const draft = drafts.get(theirs.id) ?? { ...newDraft(theirs.promptId, theirs.rewriteOf), id: theirs.id }
    // What was written on here is settled when it is saved.
    const isUntouched = draft.inAccountAt !== null || draft.changedAt === 0
    if (isUntouched && theirs.revision > draft.revision) await drafts.put(settleDraft(draft, theirs, []))
  }
  const ids = new Set(answer.value.items.map(({ id }) => id))
  for (const [id, draft] of before) {
    const wasThere = draft.revision > 0 && draft.inAccountAt !== null && draft.queuedAt === null
    if (wasThere && !ids.has(id) && !drafts.held.has(id) && drafts.get(id) === draft) await drafts.remove(id)
  }
}
