import {
  averageOf,
  createGramJudge,
  createStyleJudge,
  type DetectionModel,
  type Scale,
} from '@truegul/ml-server/detection/detection-model'
import type { Edit } from './edit-texts.ts'
import { fitView, scaleOf } from './fit-view.ts'
import { FOLDS, type Labelled } from './load-texts.ts'
import type { EditedText } from './measure-edited.ts'
import type { Cut, Distances } from './threshold.ts'
import { learnsFrom, type ViewName } from './views.ts'

export type Texts = { texts: readonly Labelled[]; measured: (edit: Edit) => readonly EditedText[] }
type Scales = { grams: Scale; style: Scale }
/** How far each text lies from humans in one view, by edit and place, said by models that saw nothing related to the text. */
export type ViewOutOfFold = { scales: Scales; distances: ReadonlyMap<Edit, readonly number[]> }
export type OutOfFold = Record<ViewName, ViewOutOfFold>

/**
 * Predicts every text by a model fitted without its fold; texts that are never trained on by a model of all folds. `without`
 * leaves texts out of every fit, such as those of one generator; then only texts of folds are predicted.
 */
export function predictOutOfFold(
  data: Texts,
  view: ViewName,
  { edits, without }: { edits: readonly Edit[]; without?: (text: Labelled) => boolean },
): ViewOutOfFold {
  const { texts, measured } = data
  const parts = new Map(edits.map((edit) => [edit, { grams: blank(texts), style: blank(texts) }]))
  const folds = [...Array(FOLDS).keys()]
  for (const fold of without ? folds : [...folds, null]) {
    const fitted = fitView(
      texts,
      trainingPlaces(texts, view, (text) => text.fold !== fold && !without?.(text)),
      measured,
    )
    const byGrams = createGramJudge(fitted.grams)
    const byStyle = createStyleJudge(fitted.style)
    for (const place of placesOf(texts, (text) => text.fold === fold)) {
      for (const [edit, { grams, style }] of parts) {
        grams[place] = averageOf(measured(edit)[place]!.parts, byGrams)
        style[place] = averageOf(measured(edit)[place]!.parts, byStyle)
      }
    }
  }
  const humans = pooledPlaces(data)
  const plain = parts.get('none')!
  const scales = {
    grams: scaleOf(humans.map((place) => plain.grams[place]!)),
    style: scaleOf(humans.map((place) => plain.style[place]!)),
  }
  return {
    scales,
    distances: new Map(
      [...parts].map(([edit, own]) => [edit, own.grams.map((_, place) => onScale(own, scales, place))]),
    ),
  }
}

/** The view fitted on all folds, on the scales and with the line of the out-of-fold predictions. */
export function fitOnAll(
  { texts, measured }: Texts,
  view: ViewName,
  { scales }: ViewOutOfFold,
  { lines }: Cut,
): DetectionModel['views'][ViewName] {
  const fitted = fitView(
    texts,
    trainingPlaces(texts, view, () => true),
    measured,
  )
  return {
    grams: { ...fitted.grams, scale: scales.grams },
    style: { ...fitted.style, scale: scales.style },
    line: lines[view],
  }
}

/** Both views' distances after an edit. */
export function distancesOf({ general, exam }: OutOfFold, edit: Edit): Distances {
  return { general: general.distances.get(edit)!, exam: exam.distances.get(edit)! }
}

/** Humans that set the threshold: each writer once, and only texts that the product gives a verdict on. */
export function pooledPlaces({ texts, measured }: Texts): number[] {
  return placesOf(texts, ({ pooled }, place) => pooled && measured('none')[place]!.judged)
}

export function placesOf(texts: readonly Labelled[], wanted: (text: Labelled, place: number) => boolean): number[] {
  return texts.flatMap((text, place) => (wanted(text, place) ? [place] : []))
}

function trainingPlaces(texts: readonly Labelled[], view: ViewName, wanted: (text: Labelled) => boolean): number[] {
  return placesOf(texts, (text) => text.fold !== null && learnsFrom(view, text) && wanted(text))
}

function onScale(parts: { grams: number[]; style: number[] }, { grams, style }: Scales, place: number): number {
  const byGrams = (parts.grams[place]! - grams.mean) / grams.deviation
  return (byGrams + (parts.style[place]! - style.mean) / style.deviation) / 2
}

function blank(texts: readonly Labelled[]): number[] {
  return new Array<number>(texts.length).fill(0)
}
