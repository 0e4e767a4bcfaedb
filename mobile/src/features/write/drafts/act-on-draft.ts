import { unlessHeldElsewhere } from './hold-draft'
import type { Drafts } from './open-drafts'

/** Acts on a draft as the device keeps it now. Null, and nothing is done, while another tab writes in it: what it has is newer. */
export async function actOnDraft<T>(drafts: Drafts, id: string, act: () => Promise<T>): Promise<T | null> {
  if (drafts.held.has(id)) return act()
  return unlessHeldElsewhere(id, async () => {
    await drafts.reload(id)
    return act()
  })
}
