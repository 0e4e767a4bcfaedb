import type { TFunction } from 'i18next'

/** A moment as people say it: "today 14:52", "22 Nov", and with the year where it is another one. Milliseconds. */
export function dayWords(t: TFunction, language: string, at: number, now: number): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString()
  if (isToday) return t('day.today', { time: clockWords(language, at) })
  return dateWords(language, at, now)
}

/** "14:52" in both languages. */
export const clockWords = (language: string, at: number): string =>
  new Intl.DateTimeFormat(localeOf(language), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)

/** "22 Nov", "11월 22일"; with the year where it is not that of `now`. */
export function dateWords(language: string, at: number, now: number): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  const year = isThisYear ? {} : ({ year: 'numeric' } as const)
  return new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'short', ...year }).format(at)
}

/** "29 Oct", "10/29" under a chart, and only "30" where the one before it is of the same month. */
export function axisWords(language: string, at: number, before: number | null): string {
  const date = new Date(at)
  const last = before === null ? null : new Date(before)
  if (last?.getMonth() === date.getMonth() && last.getFullYear() === date.getFullYear()) return String(date.getDate())
  if (language === 'ko') return `${date.getMonth() + 1}/${date.getDate()}`
  return new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'short' }).format(at)
}

/** "November"; with the year where it is not that of `now`. */
export function monthWords(language: string, at: number, now: number): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  const year = isThisYear ? {} : ({ year: 'numeric' } as const)
  return new Intl.DateTimeFormat(localeOf(language), { month: 'long', ...year }).format(at)
}

/** "20 October 2026", "2026년 10월 20일". Milliseconds. */
export const fullDateWords = (language: string, at: number): string =>
  new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'long', year: 'numeric' }).format(at)

/** English with the day before the month, which nobody misreads. */
export const localeOf = (language: string): string => (language === 'ko' ? 'ko-KR' : 'en-GB')
