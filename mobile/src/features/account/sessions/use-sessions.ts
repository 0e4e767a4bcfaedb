import { useQuery } from '@tanstack/react-query'
import { listSessions } from '@truegul/contract'
import { answered } from '@/lib/api/refused'

export const SESSIONS_KEY = ['sessions'] as const

/** Where the learner is logged in, the latest use first. */
export const useSessions = () =>
  useQuery({ queryKey: SESSIONS_KEY, queryFn: ({ signal }) => answered(listSessions, {}, signal) })

export type LivingSession = NonNullable<ReturnType<typeof useSessions>['data']>['items'][number]
