import { type RangeModel, totalOfQuality } from '@truegul/judge/parts'
import { average, quantile } from '../../statistics.ts'

const RANGE_LEVEL = 0.8
/** Essays are grouped by their totals, a width for each group. */
const GROUPS = 3

/** A total given by a model that has not seen the essay, and the human band. */
export type Unseen = { total: number; band: number }

/** Where a human band lies on the 50 points. */
export const totalOfBand = totalOfQuality

/**
 * Widths of the range: in each third of the totals, how far the points of the human band lie from the total, cut so that a
 * tenth is left out on either side, with the correction of conformal prediction for few essays.
 */
export function fitRange(unseen: readonly Unseen[]): RangeModel {
  const sorted = [...unseen].sort((a, b) => a.total - b.total)
  const size = Math.ceil(sorted.length / GROUPS)
  const widths = Array.from({ length: GROUPS }, (_, group) => {
    const own = sorted.slice(group * size, (group + 1) * size)
    const apart = own.map(({ total, band }) => totalOfBand(band) - total)
    const share = Math.min(1, ((1 + RANGE_LEVEL) / 2) * (1 + 1 / own.length))
    return {
      total: average(own.map(({ total }) => total)),
      down: Math.max(1, -quantile(apart, 1 - share)),
      up: Math.max(1, quantile(apart, share)),
    }
  })
  return { level: RANGE_LEVEL, widths }
}
