import type { Session } from '@/lib/api/said'
import { keepTokens } from '@/lib/api/tokens'
import { keepQuery, queryClient } from '@/lib/stores/query-client'
import { noteAccess } from './access-end'
import { SESSION_KEY } from './session-key'
import { standing } from './standing'
import { tellOtherTabs } from './tabs/other-tabs'
import { takeTurns } from './tabs/take-turns'
import { takeOver } from './take-over'

/** After a log-in or a sign-up. The same learner finds everything as it was left; somebody else finds nothing of theirs. */
export function enter(session: Session): Promise<void> {
  // First of all: the cookies are this learner's already, and a page that shows somebody else's things is loaded anew on the way.
  tellOtherTabs()
  return takeTurns(() => letIn(session))
}

async function letIn(session: Session): Promise<void> {
  await keepTokens(session)
  noteAccess(session.expiresIn)
  await takeOver(session.user)
  queryClient.setQueryData(SESSION_KEY, session.user)
  await keepQuery(SESSION_KEY)
  standing.set('inside', session.user.id)
  // What was refused meanwhile is asked for again.
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] })
}
