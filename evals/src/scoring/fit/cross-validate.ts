import { generator, shuffled } from '../../statistics.ts'
import { findCutPoints, toBands } from './agreement.ts'
import { fitRange, type Unseen } from './fit-range.ts'
import type { Learner } from './learn.ts'
import type { MeasuredEssay } from './measure-essays.ts'

export const FOLDS = 7
// Totals are whole points, so cut points lie between them.
const STEP = 0.5
const BLUR = [-2, -1, 0, 1, 2]

/** An essay judged by what was learnt without its part: total, the band read from it, and the ends of the range. */
export type Judged = Unseen & { id: string; predicted: number; range: [number, number] | null }

/**
 * Judges every essay by what was learnt from the other parts: weights, signs of order, cut points, and with `ranges` the
 * widths of the range too, which takes a cross-validation inside each training part.
 */
export function crossValidate(parts: readonly MeasuredEssay[][], learn: Learner, ranges?: RangeOf): Judged[] {
  return parts.flatMap((part, index) => {
    const training = parts.filter((_, other) => other !== index).flat()
    const total = learn(training)
    const near = training.map((essay) => ({ band: essay.band, total: total(essay) })).flatMap(blurred)
    const cuts = findCutPoints(
      near.map((essay) => essay.total),
      near.map(({ band }) => band),
      STEP,
    )
    const model = ranges && fitRange(judgeUnseen(stratifiedParts(training, FOLDS, 0), learn))
    return part.map((essay) => {
      const own = total(essay)
      const predicted = toBands([own], cuts)[0]!
      return { id: essay.id, band: essay.band, total: own, predicted, range: model ? ranges!(own, model) : null }
    })
  })
}

/** An essay at its total and near it: cut points are to hold for essays like these, and not between two of them. */
function blurred({ band, total }: Unseen): Unseen[] {
  return BLUR.map((by) => ({ band, total: total + by }))
}

type RangeOf = (total: number, model: ReturnType<typeof fitRange>) => [number, number]

/** Totals of all essays, each by what was learnt without its part. */
export function judgeUnseen(parts: readonly MeasuredEssay[][], learn: Learner): Unseen[] {
  return parts.flatMap((part, index) => {
    const total = learn(parts.filter((_, other) => other !== index).flat())
    return part.map((essay) => ({ band: essay.band, total: total(essay) }))
  })
}

/** Parts with the same share of every band, shuffled by a seed. */
export function stratifiedParts<T extends { band: number }>(essays: readonly T[], count: number, seed: number): T[][] {
  const parts: T[][] = Array.from({ length: count }, () => [])
  const random = generator(seed)
  for (const band of [0, 1, 2, 3]) {
    const own = shuffled(
      essays.filter((essay) => essay.band === band),
      random,
    )
    for (const [index, essay] of own.entries()) parts[index % count]!.push(essay)
  }
  return parts
}

/** One part for each topic. */
export function topicParts<T extends { topic: string }>(essays: readonly T[]): T[][] {
  return [...new Set(essays.map((essay) => essay.topic))].sort().map((topic) => essays.filter((e) => e.topic === topic))
}
