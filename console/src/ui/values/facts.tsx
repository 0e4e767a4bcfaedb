import type { ReactNode } from 'react'
import { Link } from '../../lib/address/link.tsx'

export type Fact = {
  name: string
  value: ReactNode
  /** Of the rows behind the number. */
  to?: string | undefined
  hint?: ReactNode
  /** Somebody must act. */
  isFault?: boolean
}

/** Numbers side by side; each leads to its rows. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ name, value, to, hint, isFault }) => (
        <div key={name} className={isFault ? 'fault' : undefined}>
          <dt>{name}</dt>
          <dd className="value">{to === undefined ? value : <Link to={to}>{value}</Link>}</dd>
          {hint && <dd className="hint">{hint}</dd>}
        </div>
      ))}
    </dl>
  )
}
