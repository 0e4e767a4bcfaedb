import { type Coefficient, MEASURES, type MeasureName, type Measures, POINTS_A_BAND } from '@truegul/judge/parts'
import { average, quantile } from '../../statistics.ts'

export type Sample = { measures: Measures; band: number }
export type LinearModel = { bias: number; measures: Record<MeasureName, Coefficient> }

export const MEASURE_NAMES = Object.keys(MEASURES) as MeasureName[]
const RIDGE = 30
const PASSES = 500
const SETTLED = 1e-12
/** What a unit of a measure may weigh at most, in bands. Twenty characters more are worth a point; where the scale is steepest, 1.2. */
const HEAVIEST: Partial<Record<MeasureName, number>> = { length: 5 / POINTS_A_BAND }
/** One in ten of the learners' essays is as good as "strong" by a measure. */
const STRONG = 0.9

/**
 * Ridge regression of the human band (0 to 3) with fixed signs: a measure that would pull the wrong way gets weight 0, so
 * that no learner is told "more mistakes, more points", and a bound where a measure may not decide too much. Solved by coordinate
 * descent, which ends at the one optimum. Measures that are not `used` get weight 0.
 */
export function fitModel(samples: readonly Sample[], used: readonly MeasureName[] = MEASURE_NAMES): LinearModel {
  const columns = MEASURE_NAMES.map((name) => describe(name, samples))
  const bias = average(samples.map((sample) => sample.band))
  const residual = samples.map((sample) => sample.band - bias)
  const weights = columns.map(() => 0)
  for (let pass = 0; pass < PASSES; pass++) {
    let moved = 0
    for (const [index, { name, scaled, heaviest }] of columns.entries()) {
      if (!used.includes(name)) continue
      let along = 0
      let square = 0
      for (const [row, x] of scaled.entries()) {
        along += x * (residual[row]! + weights[index]! * x)
        square += x * x
      }
      const free = along / (square + RIDGE)
      const next = free * MEASURES[name] > 0 ? Math.sign(free) * Math.min(Math.abs(free), heaviest) : 0
      const change = next - weights[index]!
      weights[index] = next
      moved = Math.max(moved, Math.abs(change))
      if (change !== 0) for (const [row, x] of scaled.entries()) residual[row]! -= change * x
    }
    if (moved < SETTLED) break
  }
  const measures = columns.map(({ name, mean, deviation, strong }, index) => [
    name,
    { mean, deviation, strong, weight: weights[index]! },
  ])
  return { bias, measures: Object.fromEntries(measures) }
}

function describe(name: MeasureName, samples: readonly Sample[]) {
  const column = samples.map((sample) => sample.measures[name])
  const mean = average(column)
  const deviation = Math.sqrt(average(column.map((x) => (x - mean) ** 2))) + 1e-9
  const strong = quantile(column, MEASURES[name] > 0 ? STRONG : 1 - STRONG)
  const heaviest = (HEAVIEST[name] ?? Number.POSITIVE_INFINITY) * deviation
  return { name, mean, deviation, strong, heaviest, scaled: column.map((x) => (x - mean) / deviation) }
}
