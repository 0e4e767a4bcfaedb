import type { User } from '@truegul/contract'
import { forgetLearner } from './forget-learner'
import { keepOwner, readOwner } from './owner'

/** Makes the device this learner's: they find everything as they left it, and nothing of somebody else. */
export async function takeOver(user: User): Promise<void> {
  const owner = await readOwner()
  if (owner?.id === user.id) return
  await forgetLearner()
  await keepOwner(user)
}
