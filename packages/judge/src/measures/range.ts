import type { RangeModel } from './model.ts'

/** Lowest and highest total that another fair rater might give, in whole points of the rubric, the total among them. */
export function rangeOf(total: number, { max }: { max: number }, { low, high }: RangeModel): [number, number] {
  const from = Math.min(total, Math.floor(endAt(total, low)))
  const to = Math.max(total, Math.ceil(endAt(total, high)))
  return [Math.max(0, from), Math.min(max, to)]
}

/** Straight lines between the totals given. */
function endAt(total: number, ends: RangeModel['low']): number {
  for (const [index, next] of ends.entries()) {
    if (total > next.total) continue
    const before = ends[index - 1]
    if (!before) return next.end
    return before.end + ((total - before.total) / (next.total - before.total)) * (next.end - before.end)
  }
  return ends.at(-1)!.end
}
