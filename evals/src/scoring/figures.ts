import { average, correlation, generator, quantile, rankCorrelation } from '../statistics.ts'
import { weightedKappa } from './fit/agreement.ts'
import type { Judged } from './fit/cross-validate.ts'
import { totalOfBand } from './fit/fit-range.ts'

/** How well judgements agree with the human bands. `coverage` and `width` are NaN where no ranges were made. */
const FIGURES = {
  QWK: (judged) => weightedKappa(bandsOf(judged), predictedOf(judged)),
  Pearson: (judged) => correlation(totalsOf(judged), bandsOf(judged)),
  Spearman: (judged) => rankCorrelation(totalsOf(judged), bandsOf(judged)),
  exact: (judged) => within(judged, 0),
  adjacent: (judged) => within(judged, 1),
  coverage: (judged) => average(judged.map(({ range, band }) => (range ? Number(holds(range, band)) : Number.NaN))),
  width: (judged) => average(judged.map(({ range }) => (range ? range[1] - range[0] : Number.NaN))),
} as const satisfies Record<string, (judged: readonly Judged[]) => number>
export type FigureName = keyof typeof FIGURES
export type Estimate = { value: number; low: number; high: number }

const DRAWS = 1000

/** A figure over one or more judgements of the same essays, with a bootstrap interval (95 %, 1,000 seeded draws of essays). */
export function estimate(name: FigureName, runs: readonly (readonly Judged[])[]): Estimate {
  const value = average(runs.map(FIGURES[name]))
  const essays = runs[0]!
  const random = generator(1000)
  const draws = Array.from({ length: DRAWS }, (_, draw) => {
    const run = runs[draw % runs.length]!
    return FIGURES[name](essays.map(() => run[Math.floor(random() * run.length)]!))
  }).filter((figure) => !Number.isNaN(figure))
  return { value, low: quantile(draws, 0.025), high: quantile(draws, 0.975) }
}

/** Gain of one way over another on the same essays, drawn in pairs. Both must judge them in the same order. */
export function estimateGain(name: FigureName, one: readonly Judged[], other: readonly Judged[]): Estimate {
  const random = generator(1000)
  const draws = Array.from({ length: DRAWS }, () => {
    const places = one.map(() => Math.floor(random() * one.length))
    return FIGURES[name](places.map((at) => one[at]!)) - FIGURES[name](places.map((at) => other[at]!))
  }).filter((figure) => !Number.isNaN(figure))
  const value = FIGURES[name](one) - FIGURES[name](other)
  return { value, low: quantile(draws, 0.025), high: quantile(draws, 0.975) }
}

/** Does the range hold the point of the human band, the middle of what the band means on the 50 points? */
function holds(range: readonly [number, number], band: number): boolean {
  return range[0] <= totalOfBand(band) && totalOfBand(band) <= range[1]
}

function within(judged: readonly Judged[], distance: number): number {
  return average(judged.map(({ band, predicted }) => Number(Math.abs(band - predicted) <= distance)))
}

const bandsOf = (judged: readonly Judged[]) => judged.map(({ band }) => band)
const totalsOf = (judged: readonly Judged[]) => judged.map(({ total }) => total)
const predictedOf = (judged: readonly Judged[]) => judged.map(({ predicted }) => predicted)
