import type { FeatureName, Features } from './features.ts'
import model from './model.data.json' with { type: 'json' }

type Coefficient = { mean: number; deviation: number; weight: number }
const COEFFICIENTS: Record<FeatureName, Coefficient> = model.features
export const MODEL_VERSION = model.version

/** What each measure is in a strong essay: about 1.5 deviations above the average learner. Ours, for explaining only. */
const STRONG: Features = {
  length: 6.2,
  shortfall: 0,
  spellingRate: 0.005,
  higherWords: 50,
  higherShare: 0.58,
  politeShare: 0,
  clausesPerSentence: 5.2,
  adjectiveErrors: 0,
  formulas: 10,
}
// Nearly all human-scored essays lie within so many deviations of the average.
const SEEN = 3
// Between the anchors one band is ten points.
const POINTS_A_BAND = 10

/** The band a human rater would be expected to give, 0 (lowest) to 3 (highest) and somewhat beyond both. */
export function qualityOf(features: Features): number {
  return namesOf(features).reduce(
    (sum, name) => sum + COEFFICIENTS[name].weight * deviations(name, features[name]),
    model.bias,
  )
}

/** About how many of the 50 points an essay lies below a strong one by this measure; 0 when it does not. */
export function pointsBelowStrong(name: FeatureName, features: Features): number {
  const distance = deviations(name, STRONG[name]) - deviations(name, features[name])
  return Math.max(0, COEFFICIENTS[name].weight * distance * POINTS_A_BAND)
}

/** How far above the average learner's essay a measure lies, in deviations, turned so that more is better. */
export function aboveAverage(name: FeatureName, features: Features, direction: 1 | -1): number {
  return direction * deviations(name, features[name])
}

/** Distance from the average in deviations. Beyond what the essays of the fit show, a further step counts a third. */
function deviations(name: FeatureName, value: number): number {
  const { mean, deviation } = COEFFICIENTS[name]
  const distance = (value - mean) / deviation
  const beyond = Math.max(0, Math.abs(distance) - SEEN)
  return distance - Math.sign(distance) * beyond * (2 / 3)
}

function namesOf(features: Features): FeatureName[] {
  return Object.keys(features) as FeatureName[]
}
