import { listDrafts, type Read } from '@truegul/contract'
import { call } from '@/lib/api/call'
import { isInside } from '@/lib/session/is-inside'
import { actOnDraft } from '../act-on-draft'
import type { Draft } from '../draft'
import { newDraft } from '../new-draft'
import type { Drafts } from '../open-drafts'
import { settleDraft } from './settle-draft'

/** Brings what the account has and this device does not, and takes away what was finished elsewhere. */
export async function fetchFromAccount(drafts: Drafts): Promise<void> {
  if ((await isInside(drafts.learnerId)) !== 'yes') return
  const before = drafts.all().filter(isInAccount)
  const answer = await call(listDrafts, {})
  if (!answer.ok) return
  const { items } = answer.value
  for (const theirs of items) await actOnDraft(drafts, theirs.id, () => take(drafts, theirs))
  const ids = new Set(items.map(({ id }) => id))
  for (const draft of before) if (!ids.has(draft.id)) await actOnDraft(drafts, draft.id, () => drop(drafts, draft))
}

/** The account has all of it, so it goes when the account lets it go. */
const isInAccount = (draft: Draft): boolean =>
  draft.revision > 0 && draft.inAccountAt !== null && draft.queuedAt === null

async function take(drafts: Drafts, theirs: Read<typeof listDrafts.output>['items'][number]): Promise<void> {
  if (drafts.isGone(theirs.id)) return
  const draft = drafts.get(theirs.id) ?? { ...newDraft(theirs.promptId, theirs.rewriteOf), id: theirs.id }
  // What was written on here is settled when it is saved.
  const isUntouched = draft.inAccountAt !== null || draft.changedAt === 0
  if (isUntouched && theirs.revision > draft.revision) await drafts.put(settleDraft(draft, theirs, []))
}

/** Not under an editor, which saves it anew, and not what was changed since the account was asked. */
async function drop(drafts: Drafts, before: Draft): Promise<void> {
  const now = drafts.get(before.id)
  if (!now || drafts.held.has(now.id) || !isInAccount(now)) return
  if (now.text === before.text && now.revision === before.revision) await drafts.remove(now.id)
}
