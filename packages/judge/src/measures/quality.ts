import { totalOfQuality } from './anchors.ts'
import type { FeatureName, Features } from './features.ts'
import type { Model } from './model.ts'

// Nearly all human-scored essays lie within so many deviations of the average.
const SEEN = 3

/** The band a human rater would be expected to give, 0 (lowest) to 3 (highest) and somewhat beyond both. */
export function qualityOf(features: Features, model: Model): number {
  return namesOf(features).reduce(
    (sum, name) => sum + model.features[name].weight * deviations(name, features[name], model),
    model.bias,
  )
}

/**
 * About how many of the 50 points an essay lies below a strong one by this measure; 0 when it does not. The measures share
 * the distance between the two totals by their part in the distance between the two qualities.
 */
export function pointsBelowStrong(name: FeatureName, features: Features, model: Model): number {
  const below = bandsBelowStrong(name, features, model)
  if (below <= 0) return 0
  const all = namesOf(features).reduce((sum, other) => sum + Math.max(0, bandsBelowStrong(other, features, model)), 0)
  const quality = qualityOf(features, model)
  return ((totalOfQuality(quality + all) - totalOfQuality(quality)) * below) / all
}

/** How far above the average learner's essay a measure lies, in deviations, turned so that more is better. */
export function aboveAverage(name: FeatureName, features: Features, direction: 1 | -1, model: Model): number {
  return direction * deviations(name, features[name], model)
}

function bandsBelowStrong(name: FeatureName, features: Features, model: Model): number {
  const { weight, strong } = model.features[name]
  return weight * (deviations(name, strong, model) - deviations(name, features[name], model))
}

/** Distance from the average in deviations. Beyond what the essays of the fit show, a further step counts a third. */
function deviations(name: FeatureName, value: number, model: Model): number {
  const { mean, deviation } = model.features[name]
  const distance = (value - mean) / deviation
  const beyond = Math.max(0, Math.abs(distance) - SEEN)
  return distance - Math.sign(distance) * beyond * (2 / 3)
}

function namesOf(features: Features): FeatureName[] {
  return Object.keys(features) as FeatureName[]
}
