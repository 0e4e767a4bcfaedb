import { Link } from '../../lib/address/link.tsx'
import { useFilters } from '../../lib/address/use-filters.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { words } from '../words.ts'

/** The way through a list that is read on and on by a cursor. Back is the browser's. */
export function More({ cursor }: { cursor: string | number | null }) {
  const t = useWords(words)
  const filters = useFilters()
  const isLater = filters.text('cursor') !== undefined
  if (cursor === null && !isLater) return null
  return (
    <nav className="pager" aria-label={t.pages}>
      <ul>
        <li>{isLater && <Link to={filters.with({ cursor: undefined })}>{t.newest}</Link>}</li>
        <li>{cursor !== null && <Link to={filters.with({ cursor })}>{t.older}</Link>}</li>
      </ul>
    </nav>
  )
}
