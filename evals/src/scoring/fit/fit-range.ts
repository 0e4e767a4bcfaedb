import { type RangeModel, totalOfQuality } from '@truegul/judge/parts'
import { TOPIK_54 } from '@truegul/topik'

const RANGE_LEVEL = 0.8
const BANDS = [0, 1, 2, 3]
const [BOTTOM, TOP] = [0, TOPIK_54.max]

/** A total given by a model that has not seen the essay, and the human band. */
export type Unseen = { total: number; band: number }

/** Where a human band lies on the 50 points. */
export const totalOfBand = totalOfQuality

/**
 * Ends of the range by conformal prediction for each band apart: the low end reaches down to the points of a band up to the total that so many
 * of its essays stay below, the high end up to them from the total that so many lie above, by the rank that holds so many of any further essay, too. What a band may miss is
 * split between both sides, but for the bands below which or above which a range never ends.
 */
export function fitRange(unseen: readonly Unseen[]): RangeModel {
  const totalsOf = (band: number) => unseen.filter((one) => one.band === band).map(({ total }) => total)
  const at = (band: number, missed: number, side: 'below' | 'above') => {
    const totals = totalsOf(band).sort((one, other) => one - other)
    const rank = Math.min(totals.length, Math.ceil((totals.length + 1) * (1 - missed)))
    return side === 'below' ? totals[rank - 1]! : totals[totals.length - rank]!
  }
  const missed = 1 - RANGE_LEVEL
  const [first, second, third, last] = BANDS.map(totalOfBand) as [number, number, number, number]
  return {
    level: RANGE_LEVEL,
    low: rising([
      { total: BOTTOM, end: BOTTOM },
      { total: at(0, missed, 'below'), end: first },
      { total: at(1, missed, 'below'), end: second },
      { total: at(2, missed / 2, 'below'), end: third },
      { total: TOP, end: last },
    ]),
    high: rising([
      { total: BOTTOM, end: first },
      { total: at(2, missed / 2, 'above'), end: third },
      { total: at(3, missed, 'above'), end: last },
      { total: TOP, end: TOP },
    ]),
  }
}

/** Of few essays a higher band may lie lower: then the end of the lower one stays. */
function rising(ends: RangeModel['low']): RangeModel['low'] {
  return ends.filter(({ total }, place) => place === 0 || ends.slice(0, place).every((before) => before.total < total))
}
