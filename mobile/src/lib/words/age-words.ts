import type { TFunction } from 'i18next'
import { dayWords } from './day-words'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How old something is, in words: "just now", "5 minutes ago", and from six hours on the day with the hour. Milliseconds. */
export function ageWords(t: TFunction, language: string, at: number, now: number): string {
  const age = now - at
  if (age < MINUTE) return t('age.now')
  if (age < HOUR) return t('age.minutes', { count: Math.floor(age / MINUTE) })
  if (age < 6 * HOUR) return t('age.hours', { count: Math.floor(age / HOUR) })
  return dayWords(t, language, at, now)
}
