import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Answer } from '@truegul/contract'
import { useIsFocused } from 'expo-router'
import { useEffect } from 'react'
import { Refused } from '@/lib/api/refused'
import { type Page, takeIn } from './take-in'

type Options<Whole> = {
  queryKey: readonly unknown[]
  /** Asks for the page at `cursor`, for the first one without. */
  ask: (cursor: string | undefined, signal?: AbortSignal) => Promise<Answer<Whole>>
  /** Milliseconds until the first page is asked for anew by itself, while the screen is looked at; null for never. */
  pause?: (loaded: Whole | undefined) => number | null
}

/** A list, newest first, page by page. Its first page is asked for anew whenever the screen is looked at again. */
export function usePages<Item extends { id: string }, Whole extends Page<Item>>({
  queryKey,
  ask,
  pause,
}: Options<Whole & Page<Item>>) {
  const client = useQueryClient()
  const isFocused = useIsFocused()
  const loaded = () => client.getQueryData<Whole & Page<Item>>(queryKey)
  const query = useQuery<Whole & Page<Item>>({
    queryKey,
    queryFn: async ({ signal }) => {
      const answer = await ask(undefined, signal)
      if (!answer.ok) throw new Refused(answer.problem)
      return takeIn<Item, Whole & Page<Item>>(loaded(), answer.value)
    },
    refetchInterval: ({ state }) => (isFocused && pause?.(state.data)) || false,
  })
  const { refetch } = query
  useEffect(() => {
    if (isFocused) void refetch({ cancelRefetch: false })
  }, [isFocused, refetch])
  const next = useMutation({
    mutationFn: async (cursor: string) => {
      const answer = await ask(cursor)
      const before = loaded()
      if (!answer.ok || before?.nextCursor !== cursor) return answer
      const updatedAt = client.getQueryState(queryKey)?.dataUpdatedAt
      const { items, nextCursor } = answer.value
      client.setQueryData<Whole & Page<Item>>(
        queryKey,
        { ...before, items: [...before.items, ...items], nextCursor },
        { updatedAt },
      )
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
