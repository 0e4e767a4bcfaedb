import { totalOfQuality } from './anchors.ts'
import type { MeasureName, Measures } from './measure-essay.ts'
import type { Model } from './model.ts'

// Nearly all human-scored essays lie within so many deviations of the average.
const SEEN = 3

/** The band a human rater would be expected to give, 0 (lowest) to 3 (highest) and somewhat beyond both. */
export function qualityOf(measures: Measures, model: Model): number {
  return namesOf(measures).reduce(
    (sum, name) => sum + model.measures[name].weight * deviations(name, measures[name], model),
    model.bias,
  )
}

/**
 * About how many points an essay lies below a strong one by this measure; 0 when it does not. The measures share
 * the distance between the two totals by their part in the distance between the two qualities.
 */
export function pointsBelowStrong(name: MeasureName, measures: Measures, model: Model): number {
  const below = bandsBelowStrong(name, measures, model)
  if (below <= 0) return 0
  const all = namesOf(measures).reduce((sum, other) => sum + Math.max(0, bandsBelowStrong(other, measures, model)), 0)
  const quality = qualityOf(measures, model)
  return ((totalOfQuality(quality + all) - totalOfQuality(quality)) * below) / all
}

/** How far above the average learner's essay a measure lies, in deviations, turned so that more is better. */
export function aboveAverage(name: MeasureName, measures: Measures, direction: 1 | -1, model: Model): number {
  return direction * deviations(name, measures[name], model)
}

function bandsBelowStrong(name: MeasureName, measures: Measures, model: Model): number {
  const { weight, strong } = model.measures[name]
  return weight * (deviations(name, strong, model) - deviations(name, measures[name], model))
}

/** Distance from the average in deviations. Beyond what the essays of the fit show, a further step counts a third. */
function deviations(name: MeasureName, value: number, model: Model): number {
  const { mean, deviation } = model.measures[name]
  const distance = (value - mean) / deviation
  const beyond = Math.max(0, Math.abs(distance) - SEEN)
  return distance - Math.sign(distance) * beyond * (2 / 3)
}

function namesOf(measures: Measures): MeasureName[] {
  return Object.keys(measures) as MeasureName[]
}
