import { getMe } from '@truegul/contract'
import { call } from '@/lib/api/call'
import { troubleWith } from '@/lib/api/trouble-with'

/**
 * Whether the session is this learner's. Asked before something new of theirs is sent: in a browser somebody else may have
 * logged in meanwhile, in another tab. `unknown`: nobody answers.
 */
export async function isSignedIn(learnerId: string): Promise<'yes' | 'no' | 'unknown'> {
  const answer = await call(getMe, {})
  if (answer.ok) return answer.value.id === learnerId ? 'yes' : 'no'
  return troubleWith(answer.problem) === 'session' ? 'no' : 'unknown'
}
