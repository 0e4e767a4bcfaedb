import type { User } from '@/lib/api/said'
import { nextSessionTurn } from '@/lib/stores/session-turn'
import { forgetLearner, WRITTEN } from './forget-learner'
import { keepOwner, readOwner } from './owner'

/**
 * Makes the device this learner's: they find everything as they left it, and nothing of somebody else. What somebody else wrote stays
 * in the store under their id, because nobody asked them, as logging out does, whether it may go.
 */
export async function takeOver(user: User): Promise<void> {
  const owner = await readOwner()
  if (owner?.id !== user.id) {
    await forgetLearner(WRITTEN)
    nextSessionTurn()
  }
  // Also of the same learner, whose address may be another one by now.
  if (owner?.id !== user.id || owner.email !== user.email) await keepOwner(user)
}
