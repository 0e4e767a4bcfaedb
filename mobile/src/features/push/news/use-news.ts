import * as Notifications from 'expo-notifications'
import { usePathname } from 'expo-router'
import { useEffect, useEffectEvent, useState } from 'react'
import { AccessibilityInfo } from 'react-native'
import { INBOX_KEY } from '@/features/inbox/inbox-page'
import { SESSION_KEY } from '@/lib/session/session-key'
import { standing, useStanding } from '@/lib/session/standing'
import { queryClient } from '@/lib/stores/query-client'
import { resultOf } from '../push-target'

export type News = { id: string; title: string; body: string }

/** Milliseconds that news stand. The inbox has them for longer; whoever has the screen read out closes them. */
const STAY = 10_000

// While somebody looks at the app, it shows what came itself.
Notifications.setNotificationHandler({
  handleNotification: async () => ({
    shouldShowBanner: false,
    shouldShowList: false,
    shouldPlaySound: false,
    shouldSetBadge: false,
  }),
})

/** What came while the app was looked at, but for the result that is open: there it is seen anyway. */
export function useNews(): { news: News | null; close: () => void } {
  const pathname = usePathname()
  const { kind } = useStanding()
  const [news, setNews] = useState<News | null>(null)
  const take = useEffectEvent(({ request }: Notifications.Notification) => {
    const { data, title, body } = request.content
    const id = resultOf(data)
    if (id === null || standing.now().kind !== 'inside') return
    for (const queryKey of [SESSION_KEY, INBOX_KEY, ['essays'], ['submission', id]])
      void queryClient.invalidateQueries({ queryKey })
    if (pathname !== `/result/${id}`) setNews({ id, title: title ?? '', body: body ?? '' })
  })
  useEffect(() => {
    const arrivals = Notifications.addNotificationReceivedListener((notification) => take(notification))
    return () => arrivals.remove()
  }, [])
  useEffect(() => {
    if (news) return closeLater(() => setNews(null))
  }, [news])
  const isOver = kind !== 'inside' || pathname === `/result/${news?.id}`
  useEffect(() => {
    if (isOver) setNews(null)
  }, [isOver])
  return { news: isOver ? null : news, close: () => setNews(null) }
}

function closeLater(close: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null
  let isOver = false
  void AccessibilityInfo.isScreenReaderEnabled().then((isRead) => {
    if (!isRead && !isOver) timer = setTimeout(close, STAY)
  })
  return () => {
    isOver = true
    if (timer) clearTimeout(timer)
  }
}
