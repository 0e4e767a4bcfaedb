import { readOwner } from '@/lib/session/owner'
import { textStore } from '@/lib/stores/text-store'
import { type Drafts, openDrafts } from './open-drafts'

let opened: Drafts | null = null

/** The drafts of the learner who is signed in; they are opened once, so that all of the app sees the same. */
export function draftsOf(learnerId: string): Drafts {
  if (opened?.learnerId !== learnerId) opened = openDrafts(learnerId, textStore, untilOwnedBy(learnerId))
  return opened
}

/** After a log-out, which took them off the device: they are not to be shown again from memory. */
export const letDraftsGo = (): void => {
  opened = null
}

/**
 * What was kept of the last session may be older than the device's owner: then it is never, and nothing is shown until the new learner
 * is known.
 */
async function untilOwnedBy(learnerId: string): Promise<void> {
  const owner = await readOwner()
  if (owner && owner.id !== learnerId) await new Promise<never>(() => {})
}
