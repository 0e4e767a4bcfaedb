import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { SESSION_KEY } from '@/lib/session/session-key'
import { useSession } from '@/lib/session/use-session'
import { queryClient } from '@/lib/stores/query-client'

/** More than so many are not told apart, nor do they fit. */
const MOST = 99

/** Results that the learner has not seen: as shown beside the way to the inbox (null for none), and in words for whoever hears it. */
export function useUnseen(): { short: string | null; words: string | null } {
  const { t } = useTranslation()
  const count = useSession().data?.unseen ?? 0
  if (count === 0) return { short: null, words: null }
  const short = count > MOST ? t('inbox.many', { count: MOST }) : String(count)
  return { short, words: t('inbox.unseen', { count }) }
}

/** Has the count told anew once fewer essays wait than before: one of them has ended. */
export function useCountAnew(waiting: number): void {
  const before = useRef(waiting)
  useEffect(() => {
    if (waiting < before.current) void queryClient.invalidateQueries({ queryKey: SESSION_KEY })
    before.current = waiting
  }, [waiting])
}
