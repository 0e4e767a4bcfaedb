import { type DetectionModel, EXPLAINED, explainedValues, STYLE_IDS } from '@truegul/ml-server/detection/parts'
import { averageCut, averageScales } from './fit/average-splits.ts'
import { measureEdited } from './fit/measure-edited.ts'
import {
  distancesOf,
  fitOnAll,
  type OutOfFold,
  placesOf,
  pooledPlaces,
  predictOutOfFold,
  type Texts,
} from './fit/predict-out-of-fold.ts'
import { beyond, type Cut, cutFor } from './fit/threshold.ts'
import type { ViewName } from './fit/views.ts'
import { type Count, type Errors, measureErrors } from './measure-errors.ts'
import { EDITS, type Edit } from './texts/edit-texts.ts'
import { hashOfMeasures } from './texts/hash-of-measures.ts'
import type { Labelled } from './texts/load-texts.ts'
import { SPLITS, splitFolds } from './texts/split-folds.ts'

// Odds of the shown score at the threshold (0.7) and at the median machine text (0.95).
const LOGIT_OF_FLAG = Math.log(0.7 / 0.3)
const LOGIT_OF_MEDIAN = Math.log(0.95 / 0.05)
const SHOWN_EDITS = (Object.keys(EDITS) as Edit[]).filter((edit) => edit !== '300 characters') // too short to judge
const PROMISED_EDITS: readonly Edit[] = ['no commas', '3% typos', 'plain -다']

/** One way of parting the texts, what models of the other folds said of each, and the errors that makes. */
export type Split = { data: Texts; predicted: OutOfFold; errors: Errors }
/** "flagged/judged" of each group, and areas under the ROC curve. */
type ShortErrors = { flagged: Record<string, string>; auroc: Record<string, number> }
export type Trained = {
  /** What is written to model.data.json: the model, what it was fitted on, and its errors. */
  file: DetectionModel & { fittedOn: string; measures: string; errors: ShortErrors[] }
  humans: number
  /** Only the first also knows of edits. */
  splits: readonly [Split, ...Split[]]
}

/** Fits the detector on all texts and measures it out of fold, in each split. Deterministic; some minutes. */
export function trainDetector(
  { texts, hash }: { texts: readonly Labelled[]; hash: string },
  version: string,
  tell: (step: string) => void,
): Trained {
  const measured = measureEdited(texts)
  const [first, ...others] = SPLITS.map((split) => {
    tell(
      `${version}, split ${split + 1} of ${SPLITS.length}: each view is fitted without each fold of ${texts.length} texts`,
    )
    const data = { texts: splitFolds(texts, split), measured }
    const predicted = predictOutOfFold(data, { edits: split === SPLITS[0] ? SHOWN_EDITS : ['none'] })
    return { data, predicted, errors: measureErrors(data, predicted) }
  })
  if (!first) throw new Error('There are no splits.')
  const splits = [first, ...others] as const
  const humans = pooledPlaces(first.data)
  const cut = averageCut(splits.map(({ predicted }) => cutFor(distancesOf(predicted, 'none'), humans)))
  tell(`${version}: the views are fitted on all folds`)
  const views = Object.keys(first.predicted) as ViewName[]
  const file = {
    version,
    fittedOn: hash,
    measures: hashOfMeasures(texts),
    errors: splits.map(({ errors }) => shortErrors(errors)),
    threshold: cut.threshold,
    slope: slopeOf(first, cut),
    learners: rangesOfLearners(first.data),
    styleIds: [...STYLE_IDS],
    views: Object.fromEntries(
      views.map((view) => {
        const scales = averageScales(splits.map(({ predicted }) => predicted[view]!.scales))
        return [view, fitOnAll(first.data, view, scales, cut.lines[view]!)]
      }),
    ),
  }
  return { file, humans: humans.length, splits }
}

function slopeOf({ data, predicted }: Split, cut: Cut): number {
  const machines = placesOf(
    data.texts,
    ({ machine, trained }, place) => machine && trained && data.measured('none')[place]!.judged,
  )
  const distances = distancesOf(predicted, 'none')
  const median = quantile(
    machines.map((place) => beyond(distances, cut.lines, place)),
    0.5,
  )
  return (LOGIT_OF_MEDIAN - LOGIT_OF_FLAG) / (median - cut.threshold)
}

/** The errors in the form in which they travel with the model, so that the promises can be tested where the data is not. */
function shortErrors({ pooledHumans, learners, humans, machines, edits, auroc }: Errors): ShortErrors {
  const named = (kind: string, counts: Record<string, Count>) =>
    Object.entries(counts).map(([source, count]) => [`${kind} ${source}`, count] as const)
  const all = [
    ['all humans', pooledHumans] as const,
    ['all learners', learners] as const,
    ...named('human', humans),
    ...named('machine', machines),
    ...PROMISED_EDITS.flatMap((edit) => named(`${edit}:`, edits[edit] ?? {})),
  ]
  return {
    flagged: Object.fromEntries(all.map(([name, { flagged, judged }]) => [name, `${flagged}/${judged}`])),
    auroc,
  }
}

/** 10th and 90th percentile of learners' essays for each explained measure. */
function rangesOfLearners({ texts, measured }: Texts): DetectionModel['learners'] {
  const learners = placesOf(texts, ({ learner, pooled }, place) => learner && pooled && measured('none')[place]!.judged)
  const values = learners.map((place) => explainedValues(measured('none')[place]!.windows[0]!.style))
  return Object.fromEntries(
    EXPLAINED.map(({ id, digits }, index) => {
      const own = values.map((one) => one[index]!)
      return [id, [Number(quantile(own, 0.1).toFixed(digits)), Number(quantile(own, 0.9).toFixed(digits))]]
    }),
  )
}

function quantile(values: readonly number[], share: number): number {
  const rising = values.toSorted((one, other) => one - other)
  return rising[Math.floor(share * (rising.length - 1))] ?? 0
}
