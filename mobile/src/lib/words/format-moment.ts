import { localeOf } from './day-words'

/** A moment in the reader's words: the time for one of today, with its day for an earlier one. */
export function formatMoment(
  language: string,
  moment: string | number,
  { seconds = false, now = Date.now() } = {},
): string {
  const date = new Date(moment)
  const isToday = date.toDateString() === new Date(now).toDateString()
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const day = { day: 'numeric', month: 'short' } as const
  return new Intl.DateTimeFormat(localeOf(language), {
    ...time,
    ...(isToday ? {} : day),
    ...(isToday && seconds && { second: '2-digit' as const }),
  }).format(date)
}
