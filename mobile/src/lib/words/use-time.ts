import { useTranslation } from 'react-i18next'
import { localeOf } from './day-words'

/** Words for a time of day, "14:52"; with the weekday where it is not today's. */
export function useTime(): (at: number) => string {
  const { i18n } = useTranslation()
  return (at) => {
    const isToday = new Date(at).toDateString() === new Date().toDateString()
    const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
    return new Intl.DateTimeFormat(localeOf(i18n.language), isToday ? clock : { weekday: 'long', ...clock }).format(at)
  }
}
