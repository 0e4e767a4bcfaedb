import { useQueryClient } from '@tanstack/react-query'
import { markFeedbackRead } from '@truegul/contract'
import { useEffect } from 'react'
import { INBOX_KEY } from '@/features/inbox/inbox-page'
import { call } from '@/lib/api/call'
import { useIsInFront } from '@/lib/device/use-is-in-front'
import { SESSION_KEY } from '@/lib/session/session-key'
import { FEEDBACK_KEY, type MyFeedback } from './use-my-feedback'

/** Says that the learner read what was answered, once it stands before their eyes. */
export function useMarkRead(feedback: MyFeedback | undefined): void {
  const client = useQueryClient()
  const isInFront = useIsInFront()
  const id = feedback?.id
  const isNew = feedback?.replies.some(({ readAt }) => readAt === null) ?? false
  useEffect(() => {
    if (!id || !isNew || !isInFront) return
    void call(markFeedbackRead, { id }).then(({ ok }) => {
      if (!ok) return
      for (const queryKey of [FEEDBACK_KEY, INBOX_KEY, SESSION_KEY]) void client.invalidateQueries({ queryKey })
    })
  }, [client, id, isNew, isInFront])
}
