import { useRouter } from 'expo-router'
import { useEffect, useRef } from 'react'
import { startAfresh } from '@/lib/shell/start-afresh'
import { queryClient } from '@/lib/stores/query-client'
import { followLanguage } from './account-language'
import { forgetAnswers } from './forget-learner'
import { SESSION_KEY } from './session-key'
import { standing, useStanding } from './standing'
import { onReturn } from './tabs/on-return'
import { onOtherTab } from './tabs/other-tabs'
import { useSession } from './use-session'

/** Keeps an eye on who is signed in: when somebody comes back to the app, and when another tab says that it changed. */
export function useWatchedSession(): void {
  const router = useRouter()
  const { data } = useSession()
  const { kind } = useStanding()
  const learnerId = data?.id
  const before = useRef(learnerId)
  useEffect(() => {
    const look = () => void queryClient.invalidateQueries({ queryKey: SESSION_KEY })
    const stops = [
      onReturn(look),
      onOtherTab(() => {
        // Until the answer is there no call goes out: the cookies may be somebody else's.
        standing.set('unknown', standing.now().learnerId)
        look()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  useEffect(() => {
    const former = before.current
    if (former === undefined || learnerId === former) before.current = learnerId
    // Logged out in another tab, which emptied the stores of the device; the gate takes the screens away.
    else if (learnerId === undefined) forgetAnswers()
    else startAfresh(router)
  }, [learnerId, router])
  useEffect(() => {
    if (data && kind === 'inside') void followLanguage(data)
  }, [data, kind])
}
