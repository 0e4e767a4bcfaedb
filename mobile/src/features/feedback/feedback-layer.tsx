import { type ComponentType, useEffect, useState } from 'react'
import { standing } from '@/lib/session/standing'
import { useSession } from '@/lib/session/use-session'
import { textStore } from '@/lib/stores/text-store'
import { askForFeedback, useIsFeedbackAsked } from './asked'

/** The sheet for feedback over whatever screen is open, and the sending of what was said without a network. Its code comes when it is needed. */
export function FeedbackLayer() {
  const learnerId = useSession().data?.id
  const isAsked = useIsFeedbackAsked()
  const [Sheet, setSheet] = useState<ComponentType<{ onClose: () => void }> | null>(null)
  useEffect(() => {
    if (!learnerId) {
      // Whoever comes next did not ask for it.
      askForFeedback(false)
      return
    }
    let isLeft = false
    void sendWhatWaits(learnerId, () => isLeft)
    return () => {
      isLeft = true
    }
  }, [learnerId])
  useEffect(() => {
    if (!isAsked || Sheet) return
    let isLeft = false
    import('./late').then(
      ({ FeedbackSheet }) => isLeft || setSheet(() => FeedbackSheet),
      // Without a network, in a browser that has kept nothing: the next tap tries again.
      () => isLeft || askForFeedback(false),
    )
    return () => {
      isLeft = true
    }
  }, [isAsked, Sheet])
  return isAsked && Sheet && learnerId ? <Sheet onClose={() => askForFeedback(false)} /> : null
}

/** Also while the server has not said yet who is inside, which it may not for long: the outbox waits for that before it sends. */
async function sendWhatWaits(learnerId: string, isLeft: () => boolean): Promise<void> {
  const keys = await textStore.keys()
  if (!keys.some((key) => key.startsWith(`feedback/${learnerId}/`))) return
  const { outboxOf } = await import('./late')
  if (!isLeft() && standing.now().kind !== 'visitor') outboxOf(learnerId)
}
