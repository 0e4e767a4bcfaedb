import { lookUpSession } from './look-up-session'
import { standing } from './standing'

/**
 * Is this learner signed in? Waits while they are asked to log in again. `unknown`: nobody could be asked. Whoever sends something
 * that was kept for a learner asks first, because somebody else may be inside by now.
 */
export async function isInside(learnerId: string): Promise<'yes' | 'no' | 'unknown'> {
  if (standing.now().kind === 'unknown') {
    const found = await lookUpSession()
    if (!found.ok) return 'unknown'
  }
  const now = await standing.until(({ kind }) => kind !== 'ended')
  return now.kind === 'inside' && now.learnerId === learnerId ? 'yes' : 'no'
}
