import { BUCKETS, type SparseVector } from './hash-runs.ts'
import type { Measured } from './measure-text.ts'

/** Mean and standard deviation of a part's log odds over humans, so that all parts speak on one scale. */
export type Scale = { mean: number; deviation: number }
/** int8 weights in base64, each times `step`. No run of characters can be read back from them. */
export type LinearModel = { weights: string; step: number; bias: number }
/** Weights of the bent style measures, which are taken as deviations from the average of the training texts. */
export type StyleModel = LinearModel & { mean: number[]; deviation: number[] }
export type PartModels = { frame?: LinearModel; wideFrame?: LinearModel; style?: StyleModel }
export type PartName = keyof PartModels
/** One of the views: its parts added up in equal shares, counted from a line that few humans reach. */
export type ViewModel = { parts: PartModels; scales: Partial<Record<PartName, Scale>>; line: number }

/** The fitted detector as it lies in model.data.json. */
export type DetectionModel = {
  version: string
  styleIds: string[]
  /**
   * `general` has learned what sets machine prose of several generators apart from pupils, exam answers and learners; `exam`
   * only what sets answers to exam prompts apart from learners and pupils, texts that imitate learners among them. One model
   * for both catches half of the imitations, two catch nearly all.
   */
  views: Record<string, ViewModel>
  /** From here on a text is flagged. */
  threshold: number
  /** How steeply the shown score rises; it is 0.7 at the threshold. */
  slope: number
  /** 10th and 90th percentile of learners' essays for what is shown to a learner. */
  learners: Record<string, [number, number]>
}

/** Log odds that a part of a text is a machine's. */
export type PartOdds = (measured: Measured) => number

const SCORE_AT_THRESHOLD = 0.7
// Style measures count no further than this many deviations from the average.
const CLIP = 3

/**
 * Measures by a fitted model how far a text lies beyond humans, the average of its windows, by the view that sees it
 * farther. Throws when the model was fitted for other measures than this code's.
 */
export function createDistance({ views, styleIds }: DetectionModel, ownStyleIds: readonly string[]) {
  if (styleIds.join() !== ownStyleIds.join())
    throw new Error('The detector’s model was fitted for other style measures.')
  const distances = Object.values(views).map(createView)
  return (windows: readonly Measured[]): number =>
    Math.max(...distances.map((distance) => averageOf(windows, distance)))
}

/** The shown score, 0 to 1: an operating point, not a probability. */
export function shownScore(
  distance: number,
  { threshold, slope }: Pick<DetectionModel, 'threshold' | 'slope'>,
): number {
  const odds = slope * (distance - threshold) + Math.log(SCORE_AT_THRESHOLD / (1 - SCORE_AT_THRESHOLD))
  return 1 / (1 + Math.exp(-odds))
}

/** Log odds by each part of a view alone. */
export function createPartOdds({ frame, wideFrame, style }: PartModels): Partial<Record<PartName, PartOdds>> {
  return {
    ...(frame && { frame: createHashedOdds(frame, (measured) => measured.frame) }),
    ...(wideFrame && { wideFrame: createHashedOdds(wideFrame, (measured) => measured.wideFrame) }),
    ...(style && { style: createStyleOdds(style) }),
  }
}

/**
 * Style measures as the style model takes them: deviations from the average of training texts, not beyond 3, each also from
 * the average, one above and one below it on. So a measure may count more far out than near the middle, or only on one side.
 */
export function bendStyle(values: ArrayLike<number>, mean: ArrayLike<number>, deviation: ArrayLike<number>) {
  const bent = new Float64Array(4 * values.length)
  for (let index = 0; index < values.length; index++) {
    const own = Math.max(-CLIP, Math.min(CLIP, (values[index]! - mean[index]!) / deviation[index]!))
    bent.set([own, Math.max(0, own), Math.max(0, own - 1), Math.max(0, -1 - own)], 4 * index)
  }
  return bent
}

/** The average over the windows of a text. */
export function averageOf(windows: readonly Measured[], of: PartOdds): number {
  return windows.reduce((sum, window) => sum + of(window), 0) / windows.length
}

/** Where a view's log odds lie among those of humans, in deviations: the mean of its parts. */
export function meanOnScales(scales: ViewModel['scales'], oddsOf: (part: PartName) => number): number {
  const parts = Object.entries(scales) as [PartName, Scale][]
  return parts.reduce((sum, [part, { mean, deviation }]) => sum + (oddsOf(part) - mean) / deviation, 0) / parts.length
}

function createView({ parts, scales, line }: ViewModel): PartOdds {
  const odds = createPartOdds(parts)
  for (const part of Object.keys(scales)) {
    if (!(part in odds))
      throw new Error(`The detector’s model was fitted for a part that this code does not know: ${part}.`)
  }
  return (measured) => meanOnScales(scales, (part) => odds[part]!(measured)) - line
}

function createHashedOdds(model: LinearModel, of: (measured: Measured) => SparseVector): PartOdds {
  const weights = unpack(model, BUCKETS)
  return (measured) => {
    const { buckets, values } = of(measured)
    let sum = 0
    for (let index = 0; index < buckets.length; index++) sum += weights[buckets[index]!]! * values[index]!
    return model.bias + model.step * sum
  }
}

function createStyleOdds(model: StyleModel): PartOdds {
  const weights = unpack(model, 4 * model.mean.length)
  return ({ style }) => {
    const bent = bendStyle(style, model.mean, model.deviation)
    return model.bias + model.step * bent.reduce((sum, value, index) => sum + value * weights[index]!, 0)
  }
}

function unpack({ weights }: LinearModel, size: number): Int8Array {
  const unpacked = new Int8Array(Buffer.from(weights, 'base64'))
  if (unpacked.length !== size) throw new Error('The detector’s model was fitted for another number of measures.')
  return unpacked
}
