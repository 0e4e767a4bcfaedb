import { FEATURES, type FeatureName, type Features } from '@truegul/ml-server/scoring/local/features'

export type LinearModel = {
  features: FeatureName[]
  mean: number[]
  deviation: number[]
  weights: number[]
  bias: number
}
export type Sample = { features: Features; band: number }

const RIDGE = 10
const PASSES = 500

/**
 * Ridge regression of the human band (0 to 3) with fixed signs: a feature that would pull the wrong way gets weight 0, so
 * that no learner is told "more mistakes, more points". Solved by coordinate descent, which ends at the one optimum.
 */
export function fitModel(samples: readonly Sample[], features = Object.keys(FEATURES) as FeatureName[]): LinearModel {
  const columns = features.map((name) => samples.map((sample) => sample.features[name]))
  const mean = columns.map(average)
  const deviation = columns.map(
    (column, index) => Math.sqrt(average(column.map((x) => (x - mean[index]!) ** 2))) + 1e-9,
  )
  const scaled = columns.map((column, index) => column.map((x) => (x - mean[index]!) / deviation[index]!))
  const bias = average(samples.map((sample) => sample.band))
  const residual = samples.map((sample) => sample.band - bias)
  const weights = features.map(() => 0)
  for (let pass = 0; pass < PASSES; pass++) {
    for (const [index, column] of scaled.entries()) {
      let along = 0
      let square = 0
      for (const [row, x] of column.entries()) {
        along += x * (residual[row]! + weights[index]! * x)
        square += x * x
      }
      const free = along / (square + RIDGE)
      const next = free * FEATURES[features[index]!] > 0 ? free : 0
      const change = next - weights[index]!
      weights[index] = next
      if (change !== 0) for (const [row, x] of column.entries()) residual[row]! -= change * x
    }
  }
  return { features, mean, deviation, weights, bias }
}

/** The band that the model expects, on the scale 0 to 3 and beyond its ends. */
export function predictBand(model: LinearModel, features: Features): number {
  return model.features.reduce(
    (sum, name, index) =>
      sum + (model.weights[index]! * (features[name] - model.mean[index]!)) / model.deviation[index]!,
    model.bias,
  )
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
