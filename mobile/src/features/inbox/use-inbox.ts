import { useMutation, useQueryClient } from '@tanstack/react-query'
import { listInbox, readInbox } from '@truegul/contract'
import { call } from '@/lib/api/call'
import { usePages } from '@/lib/pages/use-pages'
import { SESSION_KEY } from '@/lib/session/session-key'
import { changeAnswer } from '@/lib/stores/change-answer'
import { INBOX_KEY, type Inbox, shownItems, withAllRead } from './inbox-page'

const PAGE = 30

/** How essays ended, newest first, page by page, and the way to have read all of it. */
export function useInbox() {
  const client = useQueryClient()
  const { items, ...pages } = usePages<Inbox['items'][number], Inbox>({
    queryKey: INBOX_KEY,
    ask: (cursor, signal) => call(listInbox, { limit: PAGE, cursor }, signal),
  })
  const shown = shownItems(items)
  const newest = items[0]?.at
  const reading = useMutation({
    // Whoever is offline is told so, rather than left waiting.
    networkMode: 'always',
    mutationFn: async (until: string) => {
      const answer = await call(readInbox, { until })
      if (!answer.ok) return answer
      const now = new Date().toISOString()
      await changeAnswer<Inbox>(INBOX_KEY, (inbox) => withAllRead(inbox, until, now))
      // Each essay says itself whether it was seen, and the account how many were not.
      for (const queryKey of [['essays'], ['submission'], SESSION_KEY]) void client.invalidateQueries({ queryKey })
      return answer
    },
  })
  return {
    ...pages,
    items: shown,
    readAll: shown.some(({ readAt }) => readAt === null) && newest ? () => reading.mutate(newest) : null,
    isReadingAll: reading.isPending,
    readProblem: reading.data && !reading.data.ok ? reading.data.problem : null,
  }
}
