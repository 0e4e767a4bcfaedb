import { useEffect, useState, useSyncExternalStore } from 'react'
import { useSession } from '@/lib/session/use-session'
import type { Draft } from './draft'
import { draftsOf } from './drafts-of'
import { isBegun } from './is-begun'

const NONE: readonly Draft[] = []

/** The learner's drafts on this device, last changed first, also those that wait to be sent. Null until they were read. */
export function useDrafts(): readonly Draft[] | null {
  const learnerId = useSession().data?.id
  const drafts = learnerId ? draftsOf(learnerId) : null
  const [ready, setReady] = useState<object | null>(null)
  useEffect(() => {
    void drafts?.ready.then(() => setReady(drafts))
  }, [drafts])
  const all = useSyncExternalStore(drafts?.subscribe ?? subscribeToNothing, drafts?.all ?? (() => NONE))
  return drafts && ready === drafts ? all.filter((draft) => !isBegun(draft)) : null
}

const subscribeToNothing = () => () => {}
