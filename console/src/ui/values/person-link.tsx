import type { ReactNode } from 'react'
import { Link } from '../../lib/address/link.tsx'
import { ShortId } from './short-id.tsx'

/** To what is known of a person, by their short id; `otherwise` where nobody is known. */
export function PersonLink({ id, otherwise = '–' }: { id: string | null; otherwise?: ReactNode }) {
  if (id === null) return otherwise
  return (
    <Link to={`/people/${id}`}>
      <ShortId id={id} />
    </Link>
  )
}
