import { useQuery } from '@tanstack/react-query'
import { listMyFeedback, type Read } from '@truegul/contract'
import { answered } from '@/lib/api/refused'

/** Of the query that has all feedback of the learner. */
export const FEEDBACK_KEY = ['feedback'] as const

export type MyFeedback = Read<typeof listMyFeedback.output>['items'][number]

/** What the learner said, newest first, with what was answered. */
export const useMyFeedback = () =>
  useQuery({
    queryKey: FEEDBACK_KEY,
    queryFn: ({ signal }) => answered(listMyFeedback, {}, signal),
    refetchOnMount: 'always',
  })
