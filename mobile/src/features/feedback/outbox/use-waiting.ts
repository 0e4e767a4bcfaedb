import { useSyncExternalStore } from 'react'
import { useSession } from '@/lib/session/use-session'
import { outboxOf } from './outbox-of'
import type { Waiting } from './waiting'

const NONE: readonly Waiting[] = []

/** Feedback that waits on this device, newest first. */
export function useWaiting(): readonly Waiting[] {
  const learnerId = useSession().data?.id
  const outbox = learnerId ? outboxOf(learnerId).outbox : null
  return useSyncExternalStore(outbox?.subscribe ?? subscribeToNothing, outbox?.all ?? (() => NONE))
}

const subscribeToNothing = () => () => {}
