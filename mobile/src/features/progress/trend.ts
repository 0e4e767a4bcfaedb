import { FEWEST } from './scores'

/** Where the last totals go. `perhaps`: in that direction, but chance alone would often bring as much. */
export type Trend = 'too-few' | 'up' | 'perhaps-up' | 'same' | 'perhaps-down' | 'down'

/** Totals looked at: what was long ago says little of now. */
export const LOOKED_AT = 6

/**
 * Smallest score of Mann and Kendall's test for which chance alone has less than 5 % (one-sided), by the number of totals. Kendall,
 * "Rank Correlation Methods", table 1. Three totals are never certain: in one of six orders they rise by chance.
 */
const CERTAIN_FROM: Readonly<Record<number, number>> = { 4: 6, 5: 8, 6: 11 }

/**
 * The trend of totals, oldest first. Each pair votes up or down by which one is higher, whatever the difference: one very good day
 * does not make a trend.
 */
export function trendOf(totals: readonly number[]): Trend {
  const last = totals.slice(-LOOKED_AT)
  if (last.length < FEWEST) return 'too-few'
  let votes = 0
  last.forEach((later, index) => {
    for (const earlier of last.slice(0, index)) votes += Math.sign(later - earlier)
  })
  if (votes === 0) return 'same'
  const isCertain = Math.abs(votes) >= (CERTAIN_FROM[last.length] ?? Number.POSITIVE_INFINITY)
  if (votes > 0) return isCertain ? 'up' : 'perhaps-up'
  return isCertain ? 'down' : 'perhaps-down'
}
