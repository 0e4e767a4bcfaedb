import { useQueryClient } from '@tanstack/react-query'
import { usePathname } from 'expo-router'
import { useEffect, useRef } from 'react'
import { useSession } from '@/lib/session/use-session'
import { draftsOf, letDraftsGo } from '../drafts/drafts-of'
import { keepSending } from './keep-sending'
import { noteSubmitted } from './note-submitted'

/** For all of the app: what waits on this device goes to the account by itself, whatever screen is open. */
export function useKeepSending(): void {
  const client = useQueryClient()
  const session = useSession()
  const learnerId = session.data?.id
  const path = usePathname()
  const keeper = useRef<ReturnType<typeof keepSending> | null>(null)
  useEffect(() => {
    if (!learnerId) {
      letDraftsGo()
      return
    }
    const started = keepSending(draftsOf(learnerId), (submitted) => noteSubmitted(client, submitted))
    keeper.current = started
    return () => {
      keeper.current = null
      started.stop()
    }
  }, [learnerId, client])
  // Logging in ends at another screen, with the session told anew.
  const { dataUpdatedAt } = session
  useEffect(() => {
    if (dataUpdatedAt > 0 && path !== '/login') void keeper.current?.wake()
  }, [dataUpdatedAt, path])
}
