import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { listSubmissions, type SubmissionStatus } from '@truegul/contract'
import { useIsFocused } from 'expo-router'
import { useEffect } from 'react'
import { call } from '@/lib/api/call'
import { answered } from '@/lib/api/refused'
import { type Essays, stateOf, takeIn } from './essays'

export const FILTERS = ['all', 'waiting', 'done', 'failed'] as const
export type Filter = (typeof FILTERS)[number]

const STATUSES: Readonly<Record<Filter, SubmissionStatus[] | undefined>> = {
  all: undefined,
  waiting: ['pending', 'processing'],
  done: ['completed'],
  failed: ['failed'],
}
const PAGE = 50
/** Milliseconds between two looks at a list in which an essay waits. */
const PAUSE = 5_000

/** The learner's essays, newest first, page by page. Asked anew when the screen is looked at again, and while one of them waits. */
export function useEssays(filter: Filter) {
  const client = useQueryClient()
  const isFocused = useIsFocused()
  const queryKey = ['essays', filter]
  const status = STATUSES[filter]
  const loaded = () => client.getQueryData<Essays>(queryKey)
  const query = useQuery({
    queryKey,
    queryFn: async ({ signal }) => takeIn(loaded(), await answered(listSubmissions, { status, limit: PAGE }, signal)),
    refetchInterval: ({ state }) =>
      isFocused && state.data?.items.some((essay) => stateOf(essay) === 'waiting') ? PAUSE : false,
  })
  const { refetch } = query
  useEffect(() => {
    if (isFocused) void refetch({ cancelRefetch: false })
  }, [isFocused, refetch])
  const next = useMutation({
    mutationFn: async (cursor: string) => {
      const answer = await call(listSubmissions, { status, limit: PAGE, cursor })
      const before = loaded()
      if (!answer.ok || before?.nextCursor !== cursor) return answer
      const updatedAt = client.getQueryState(queryKey)?.dataUpdatedAt
      const { items, nextCursor } = answer.value
      client.setQueryData<Essays>(queryKey, { items: [...before.items, ...items], nextCursor }, { updatedAt })
      return answer
    },
  })
  const cursor = query.data?.nextCursor ?? null
  return {
    query,
    items: query.data?.items ?? [],
    /** Is there an older page? */
    hasMore: cursor !== null,
    isLoadingMore: next.isPending,
    moreProblem: next.data && !next.data.ok ? next.data.problem : null,
    loadMore: () => {
      if (cursor !== null && !next.isPending) next.mutate(cursor)
    },
  }
}
