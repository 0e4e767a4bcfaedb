type Scored = { total: number; range: readonly number[] }

/** What two scores say together: the direction, and whether their ranges leave it open. */
export type Verdict = 'up' | 'up-open' | 'same' | 'down-open' | 'down'

/** Where the ranges overlap, another fair rater might have seen no difference: no step is certain then. */
export function verdictOn(before: Scored, after: Scored): Verdict {
  if (before.total === after.total) return 'same'
  const overlaps = low(before) <= high(after) && low(after) <= high(before)
  if (after.total > before.total) return overlaps ? 'up-open' : 'up'
  return overlaps ? 'down-open' : 'down'
}

export const low = ({ total, range }: Scored): number => range[0] ?? total
export const high = ({ total, range }: Scored): number => range[1] ?? total
