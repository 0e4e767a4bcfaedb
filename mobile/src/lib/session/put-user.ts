import type { User } from '@/lib/api/said'
import { changeAnswer } from '@/lib/stores/change-answer'
import { SESSION_KEY } from './session-key'

let puts = 0

/** The account as the server answered a change of it. Who asked before that who is signed in has to ask again. */
export function putUser(user: User): Promise<void> {
  puts++
  return changeAnswer<User | null>(SESSION_KEY, () => user)
}

/** How often it was put: more often after a question than before means that what was answered may be older. */
export const putsSoFar = (): number => puts
