import { Link } from '../../lib/address/link.tsx'
import { useFilters } from '../../lib/address/use-filters.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { words } from '../words.ts'

/** What only a link narrows the table by, with the way out: of each name in the address the word for it, or undefined. */
export function Narrowed({ by }: { by: Readonly<Record<string, string | undefined>> }) {
  const t = useWords(words)
  const filters = useFilters()
  const said = Object.values(by).filter((word) => word !== undefined)
  if (said.length === 0) return null
  const nothing = Object.fromEntries(Object.keys(by).map((name) => [name, undefined]))
  return (
    <p>
      {said.join(' · ')} <Link to={filters.with(nothing)}>{t.showAll}</Link>
    </p>
  )
}
