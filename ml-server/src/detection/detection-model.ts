import { BUCKETS, type SparseVector } from './hash-grams.ts'

/** Mean and standard deviation of a part's log odds over humans, so that all parts speak on one scale. */
export type Scale = { mean: number; deviation: number }

/** int8 weights of the buckets in base64, each times `step`. No run of characters can be read back from them. */
export type GramModel = { weights: string; step: number; bias: number }
/** Weights of the style measures, which are taken as deviations from the average of the training texts. */
export type StyleModel = { mean: number[]; deviation: number[]; weights: number[]; bias: number }
/** One of the two views: character runs and style, added up in equal parts, counted from a line few humans reach. */
export type ViewModel = { grams: GramModel & { scale: Scale }; style: StyleModel & { scale: Scale }; line: number }

/** The fitted detector as it lies in model.data.json. */
export type DetectionModel = {
  version: string
  styleIds: string[]
  /**
   * `general` has learned what sets machine prose of several generators apart from pupils, exam answers and learners; `exam`
   * only what sets answers to exam prompts apart from learners and pupils, texts that imitate learners among them. One model
   * for both caught a third of the imitations, two catch nearly all.
   */
  views: { general: ViewModel; exam: ViewModel }
  /** From here on a text is flagged. */
  threshold: number
  /** How steeply the shown score rises; it is 0.7 at the threshold. */
  slope: number
  /** 10th and 90th percentile of learners' essays for what is shown to a learner. */
  learners: Record<string, [number, number]>
}

/** What is measured of one part of a text. */
export type Measured = { grams: SparseVector; style: Float64Array }

const SCORE_AT_THRESHOLD = 0.7
// Style measures count no further than this many deviations from the average.
const CLIP = 3

/**
 * Makes the judge of a fitted model: how far a text lies beyond humans, the average of its parts, by the view that
 * sees it farther. Throws when the model was
 * fitted for other measures than this code's.
 */
export function createJudge({ views, styleIds }: DetectionModel, ownStyleIds: readonly string[]) {
  if (styleIds.join() !== ownStyleIds.join())
    throw new Error('The detector’s model was fitted for other style measures.')
  const general = createView(views.general)
  const exam = createView(views.exam)
  return (parts: readonly Measured[]): number => Math.max(averageOf(parts, general), averageOf(parts, exam))
}

/** The shown score, 0 to 1: an operating point, not a probability. */
export function shownScore(
  distance: number,
  { threshold, slope }: Pick<DetectionModel, 'threshold' | 'slope'>,
): number {
  const odds = slope * (distance - threshold) + Math.log(SCORE_AT_THRESHOLD / (1 - SCORE_AT_THRESHOLD))
  return 1 / (1 + Math.exp(-odds))
}

/** Log odds by the character runs alone. */
export function createGramJudge({ weights, step, bias }: GramModel): (measured: Measured) => number {
  const unpacked = new Int8Array(Buffer.from(weights, 'base64'))
  if (unpacked.length !== BUCKETS) throw new Error('The detector’s model was fitted for another number of buckets.')
  return ({ grams: { buckets, values } }) => {
    let sum = 0
    for (let index = 0; index < buckets.length; index++) sum += unpacked[buckets[index]!]! * values[index]!
    return bias + step * sum
  }
}

/** Log odds by the style alone. */
export function createStyleJudge({ mean, deviation, weights, bias }: StyleModel): (measured: Measured) => number {
  return ({ style }) =>
    standardiseStyle(style, mean, deviation).reduce((sum, value, index) => sum + value * weights[index]!, bias)
}

/** Style measures as the style model takes them: deviations from the average of training texts, not beyond 3. */
export function standardiseStyle(values: ArrayLike<number>, mean: ArrayLike<number>, deviation: ArrayLike<number>) {
  return Float64Array.from(values, (value, index) =>
    Math.max(-CLIP, Math.min(CLIP, (value - mean[index]!) / deviation[index]!)),
  )
}

function createView({ grams, style, line }: ViewModel): (measured: Measured) => number {
  const byGrams = createGramJudge(grams)
  const byStyle = createStyleJudge(style)
  return (measured) =>
    (standardised(byGrams(measured), grams.scale) + standardised(byStyle(measured), style.scale)) / 2 - line
}

/** What a judge of parts says about a whole text. */
export function averageOf(parts: readonly Measured[], judge: (part: Measured) => number): number {
  return parts.reduce((sum, part) => sum + judge(part), 0) / parts.length
}

function standardised(value: number, { mean, deviation }: Scale): number {
  return (value - mean) / deviation
}
