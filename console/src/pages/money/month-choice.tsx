import { Link } from '../../lib/address/link.tsx'
import { useFilters } from '../../lib/address/use-filters.ts'
import { monthFrom, monthWords, todayInSeoul } from '../../lib/words/format.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { words } from './words.ts'

/** The month before, the one shown, the one after; months of Asia/Seoul. */
export function MonthChoice({ month }: { month: string | null }) {
  const t = useWords(words)
  const filters = useFilters()
  const shown = monthFrom(month, 0)
  const next = monthFrom(shown, 1)
  return (
    <nav className="actions" aria-label={t.months}>
      <Link to={filters.with({ month: monthFrom(shown, -1) })} aria-label={monthWords(monthFrom(shown, -1))}>
        ←
      </Link>
      <span>{monthWords(shown)}</span>
      {next <= todayInSeoul().slice(0, 7) && (
        <Link to={filters.with({ month: next })} aria-label={monthWords(next)}>
          →
        </Link>
      )}
    </nav>
  )
}
