import { Link } from '../../lib/address/link.tsx'
import { useFilters } from '../../lib/address/use-filters.ts'
import { count } from '../../lib/words/format.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { words } from '../words.ts'

/** Rows of a page of a table, unless the table says otherwise. */
export const ROWS = 50

/** How many there are, and the way through them. */
export function Pager({ total, rows = ROWS }: { total: number; rows?: number }) {
  const t = useWords(words)
  const filters = useFilters()
  const page = filters.number('page') ?? 1
  const last = Math.max(1, Math.ceil(total / rows))
  const at = (number: number) => filters.with({ page: number === 1 ? undefined : number })
  return (
    <nav className="pager" aria-label={t.pages}>
      <p>
        {t.rowsOf(count(Math.min(total, (page - 1) * rows + 1)), count(Math.min(total, page * rows)), count(total))}
      </p>
      {last > 1 && (
        <ul>
          <li>{page > 1 && <Link to={at(1)}>{t.first}</Link>}</li>
          <li>{page > 1 && <Link to={at(page - 1)}>{t.before}</Link>}</li>
          <li aria-current="page">{t.pageOf(count(page), count(last))}</li>
          <li>{page < last && <Link to={at(page + 1)}>{t.after}</Link>}</li>
          <li>{page < last && <Link to={at(last)}>{t.last}</Link>}</li>
        </ul>
      )}
    </nav>
  )
}
