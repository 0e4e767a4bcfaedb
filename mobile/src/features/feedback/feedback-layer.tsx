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
    if (learnerId) void sendWhatWaits(learnerId)
    // Whoever comes next did not ask for it.
    else askForFeedback(false)
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

async function sendWhatWaits(learnerId: string): Promise<void> {
  const keys = await textStore.keys()
  if (!keys.some((key) => key.startsWith(`feedback/${learnerId}/`))) return
  const { outboxOf } = await import('./late')
  if (standing.now().learnerId === learnerId) outboxOf(learnerId)
}
