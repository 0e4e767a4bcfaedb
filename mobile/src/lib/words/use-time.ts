import { useTranslation } from 'react-i18next'

/** Words for a time of day; with the weekday where it is not today's. */
export function useTime(): (at: number) => string {
  const { i18n } = useTranslation()
  return (at) => {
    const isToday = new Date(at).toDateString() === new Date().toDateString()
    const clock = { hour: '2-digit', minute: '2-digit' } as const
    return new Intl.DateTimeFormat(i18n.language, isToday ? clock : { weekday: 'long', ...clock }).format(at)
  }
}
