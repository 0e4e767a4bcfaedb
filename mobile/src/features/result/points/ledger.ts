import type { Result } from '@/lib/api/said'

export type LedgerRow = {
  /** Place in the result's ledger; null for what has no line there. */
  index: number | null
  /** Empty cells of this row. */
  points: number
  line: Result['ledger'][number] | null
}

export type CriterionLedger = {
  id: string
  score: number | null
  max: number | null
  feedback: string | null
  rows: LedgerRow[]
}

/**
 * The lost points by criterion. The cells of a criterion sum to what it lost, whatever a newer server says: a reason that is
 * missing is a row without one, a line beyond the lost points has no cells, and lines of no listed criterion stand at the end.
 */
export function ledgerOf({ criteria, ledger }: Pick<Result, 'criteria' | 'ledger'>): CriterionLedger[] {
  const lines = ledger.map((line, index) => ({ line, index }))
  const listed = criteria.map(({ id, score, max, feedback }) => {
    const lost = Math.max(0, max - score)
    const rows = cut(
      lines.filter(({ line }) => line.criterion === id),
      lost,
    )
    const left = lost - rows.reduce((sum, { points }) => sum + points, 0)
    if (left > 0) rows.push({ index: null, points: left, line: null })
    return { id, score, max, feedback, rows }
  })
  const others = new Set(
    ledger.map(({ criterion }) => criterion).filter((id) => !criteria.some((each) => each.id === id)),
  )
  const unlisted = [...others].map((id) => {
    const rows = cut(
      lines.filter(({ line }) => line.criterion === id),
      0,
    )
    return { id, score: null, max: null, feedback: null, rows }
  })
  return [...listed, ...unlisted]
}

function cut(lines: readonly { line: Result['ledger'][number]; index: number }[], lost: number): LedgerRow[] {
  let left = lost
  return lines.map(({ line, index }) => {
    const points = Math.min(line.points, left)
    left -= points
    return { index, points, line }
  })
}
