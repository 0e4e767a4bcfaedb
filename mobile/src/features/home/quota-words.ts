import type { TFunction } from 'i18next'
import { clockWords } from '@/lib/words/day-words'

type Quota = { limit: number; used: number; resetsAt: string }

/** So many or more are as good as no limit, and not worth a line. */
const PLENTY = 100

/** How many essays the day has left. An answer that was kept over the end of its day says nothing of today. */
export function quotaWords(t: TFunction, language: string, quota: Quota | null, now: number): string | null {
  if (!quota) return null
  const resetsAt = Date.parse(quota.resetsAt)
  const left = now >= resetsAt ? quota.limit : Math.max(0, quota.limit - quota.used)
  if (left >= PLENTY) return null
  if (left > 0) return t('home.left', { count: left })
  return t('home.none-left', { time: clockWords(language, resetsAt) })
}
