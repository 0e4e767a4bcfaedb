import { dayWords, momentWords } from '../../lib/words/format.ts'
import { useLanguage } from '../../lib/words/language.ts'

/** A moment, in the time of Asia/Seoul; a dash where there is none. */
export function Moment({ at }: { at: string | null }) {
  useLanguage()
  return at === null ? <span className="muted">–</span> : <time dateTime={at}>{momentWords(at)}</time>
}

export function DayOf({ day }: { day: string | null }) {
  useLanguage()
  return day === null ? <span className="muted">–</span> : <time dateTime={day}>{dayWords(day)}</time>
}
