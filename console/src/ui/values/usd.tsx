import { toCents } from '../../lib/words/to-cents.ts'

/** Money to the cent; the exact amount for who points at it. A dash where nobody knows. */
export function Usd({ exact }: { exact: string | null }) {
  return exact === null ? <span className="muted">–</span> : <span title={`$${exact}`}>{toCents(exact)}</span>
}
