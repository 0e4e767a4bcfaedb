import type { DetectionModel } from '@truegul/ml-server/detection/detection-model'
import { explainedValues } from '@truegul/ml-server/detection/explain-detection'
import { EXPLAINED } from '@truegul/ml-server/detection/explained-features'
import { STYLE_IDS } from '@truegul/ml-server/detection/measure-style'
import { EDITS, type Edit } from './edit-texts.ts'
import { hashOfMeasures } from './hash-of-measures.ts'
import type { Labelled } from './load-texts.ts'
import { measureEdited } from './measure-edited.ts'
import { type Count, countBy, createFlagger, type Errors, measureErrors } from './measure-errors.ts'
import {
  distancesOf,
  fitOnAll,
  type OutOfFold,
  placesOf,
  pooledPlaces,
  predictOutOfFold,
  type Texts,
  type ViewOutOfFold,
} from './predict-out-of-fold.ts'
import { beyond, cutFor } from './threshold.ts'
import { learnsFrom, type ViewName } from './views.ts'

const VERSION = 'two-views@1'
// Odds of the shown score at the threshold (0.7) and at the median machine text (0.95).
const LOGIT_OF_FLAG = Math.log(0.7 / 0.3)
const LOGIT_OF_MEDIAN = Math.log(0.95 / 0.05)

export type Trained = {
  /** What is written to model.data.json: the model, what it was fitted on, and its errors. */
  file: DetectionModel & { fittedOn: string; measures: string; errors: Record<string, string> }
  humans: number
  errors: Errors
  /** Flagged texts of each generator by models that have learned from none of its texts: as long again. */
  leaveGeneratorsOut: () => Record<string, Count>
}

/** Fits the detector on all texts and measures it out of fold. Deterministic; some minutes on two cores. */
export function trainDetector(
  { texts, hash }: { texts: readonly Labelled[]; hash: string },
  tell: (step: string) => void,
): Trained {
  const data: Texts = { texts, measured: measureEdited(texts) }
  const edits = (Object.keys(EDITS) as Edit[]).filter((edit) => edit !== '300 characters') // too short to judge
  tell(`${texts.length} texts; each view is fitted without each fold`)
  const predicted = {
    general: predictOutOfFold(data, 'general', { edits }),
    exam: predictOutOfFold(data, 'exam', { edits }),
  }
  const humans = pooledPlaces(data)
  const distances = distancesOf(predicted, 'none')
  const cut = cutFor(distances, humans)
  const machines = placesOf(
    texts,
    ({ machine, fold }, place) => machine && fold !== null && data.measured('none')[place]!.judged,
  )
  const median = quantile(
    machines.map((place) => beyond(distances, cut.lines, place)),
    0.5,
  )
  tell('the views are fitted on all folds')
  const errors = measureErrors(data, predicted)
  const file = {
    version: VERSION,
    fittedOn: hash,
    measures: hashOfMeasures(texts),
    errors: shortErrors(errors),
    threshold: cut.threshold,
    slope: (LOGIT_OF_MEDIAN - LOGIT_OF_FLAG) / (median - cut.threshold),
    learners: rangesOfLearners(data),
    styleIds: [...STYLE_IDS],
    views: {
      general: fitOnAll(data, 'general', predicted.general, cut),
      exam: fitOnAll(data, 'exam', predicted.exam, cut),
    },
  }
  return { file, errors, humans: humans.length, leaveGeneratorsOut: () => leaveGeneratorsOut(data, predicted, tell) }
}

/** Each generator's texts judged by models that have learned from none of its texts. */
function leaveGeneratorsOut(data: Texts, predicted: OutOfFold, tell: (step: string) => void): Record<string, Count> {
  const generators = new Set(
    data.texts.filter(({ machine, trained }) => machine && trained).map((text) => text.generator),
  )
  return Object.fromEntries(
    [...generators].sort().map((generator) => {
      tell(`the views are fitted without ${generator}`)
      const flagged = createFlagger(data, {
        general: leaveOut(data, 'general', generator) ?? predicted.general,
        exam: leaveOut(data, 'exam', generator) ?? predicted.exam,
      })
      const places = placesOf(data.texts, (text) => text.generator === generator && text.fold !== null)
      return [
        generator,
        countBy(
          places,
          () => 'all',
          (place) => flagged(place, 'none'),
        )['all']!,
      ]
    }),
  )
}

/** The view without a generator; null when it has learned from none of its texts. A view left with no machine sees nothing. */
function leaveOut(data: Texts, view: ViewName, generator: string): ViewOutOfFold | null {
  const machines = data.texts.filter((text) => text.machine && learnsFrom(view, text))
  if (machines.every((text) => text.generator !== generator)) return null
  if (machines.some((text) => text.generator !== generator)) {
    return predictOutOfFold(data, view, { edits: ['none'], without: (text) => text.generator === generator })
  }
  const nothing = { mean: 0, deviation: 1 }
  return { scales: { grams: nothing, style: nothing }, distances: new Map([['none', data.texts.map(() => 0)]]) }
}

/** "flagged/judged" of each group, to travel with the model. */
function shortErrors({ pooledHumans, learners, humans, machines }: Errors): Record<string, string> {
  const groups = { 'all humans': pooledHumans, 'all learners': learners }
  const named = (kind: string, counts: Record<string, Count>) =>
    Object.entries(counts).map(([source, count]) => [`${kind} ${source}`, count] as const)
  return Object.fromEntries(
    [...Object.entries(groups), ...named('human', humans), ...named('machine', machines)].map(
      ([name, { flagged, judged }]) => [name, `${flagged}/${judged}`],
    ),
  )
}

/** 10th and 90th percentile of learners' essays for each explained feature. */
function rangesOfLearners({ texts, measured }: Texts): DetectionModel['learners'] {
  const learners = placesOf(texts, ({ learner, pooled }, place) => learner && pooled && measured('none')[place]!.judged)
  const values = learners.map((place) => explainedValues(measured('none')[place]!.parts[0]!.style))
  return Object.fromEntries(
    EXPLAINED.map(({ id, digits }, index) => {
      const own = values.map((features) => features[index]!)
      return [id, [Number(quantile(own, 0.1).toFixed(digits)), Number(quantile(own, 0.9).toFixed(digits))]]
    }),
  )
}

function quantile(values: readonly number[], share: number): number {
  const rising = values.toSorted((one, other) => one - other)
  return rising[Math.floor(share * (rising.length - 1))] ?? 0
}
