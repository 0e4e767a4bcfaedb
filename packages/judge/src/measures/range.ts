import type { RangeModel } from './model.ts'

/** Lowest and highest total that another fair rater might give, in whole points of the rubric, the total among them. */
export function rangeOf(total: number, { max }: { max: number }, { widths }: RangeModel): [number, number] {
  const down = widthAt(total, widths, 'down')
  const up = widthAt(total, widths, 'up')
  return [Math.max(0, Math.round(total - down)), Math.min(max, Math.round(total + up))]
}

function widthAt(total: number, widths: RangeModel['widths'], side: 'down' | 'up'): number {
  for (const [index, high] of widths.entries()) {
    if (total > high.total) continue
    const low = widths[index - 1]
    if (!low) return high[side]
    const part = (total - low.total) / (high.total - low.total)
    return low[side] + part * (high[side] - low[side])
  }
  return widths.at(-1)![side]
}
