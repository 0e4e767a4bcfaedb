import {
  averageOf,
  createPartOdds,
  meanOnScales,
  type PartName,
  type ViewModel,
} from '@truegul/ml-server/detection/parts'
import type { Edit } from '../texts/edit-texts.ts'
import { FOLDS, type Folded } from '../texts/split-folds.ts'
import { fitView, scaleOf } from './fit-view.ts'
import type { EditedText } from './measure-edited.ts'
import type { Distances } from './threshold.ts'
import { learnsFrom, PARTS, VIEWS, type ViewName } from './views.ts'

export type Texts = { texts: readonly Folded[]; measured: (edit: Edit) => readonly EditedText[] }
export type Scales = ViewModel['scales']
/** How far each text lies from humans in one view, by edit and place, said by models that saw nothing related to the text. */
type ViewOutOfFold = { scales: Scales; distances: ReadonlyMap<Edit, readonly number[]> }
/** A view that has no machine text to learn from is not there. */
export type OutOfFold = Partial<Record<ViewName, ViewOutOfFold>>
type Options = { edits: readonly Edit[]; without?: (text: Folded) => boolean }

/**
 * Predicts every text by models fitted without its fold; texts that are never trained on by models of all folds. `without`
 * leaves texts out of every fit, such as those of one generator; then only texts of folds are predicted. Views that lose none
 * of their texts by that are taken from `known`.
 */
export function predictOutOfFold(data: Texts, options: Options, known: OutOfFold = {}): OutOfFold {
  const views = VIEWS.flatMap((view) => {
    const machines = data.texts.filter((text) => text.machine && learnsFrom(view, text))
    const left = machines.filter((text) => !options.without?.(text))
    if (left.length === 0) return []
    const own = left.length === machines.length ? known[view] : undefined
    return [[view, own ?? predictView(data, view, options)] as const]
  })
  return Object.fromEntries(views)
}

/** The view fitted on all folds, on the scales and with the line that out-of-fold predictions gave. */
export function fitOnAll({ texts, measured }: Texts, view: ViewName, scales: Scales, line: number): ViewModel {
  const places = trainingPlaces(texts, view, () => true)
  return { parts: fitView(view, texts, places, measured), scales, line }
}

/** All views' distances after an edit. */
export function distancesOf(predicted: OutOfFold, edit: Edit): Distances {
  const views = Object.entries(predicted).map(([view, { distances }]) => [view, distances.get(edit)!])
  return Object.fromEntries(views)
}

/** Humans that set the threshold: each writer once, and only texts that the product gives a verdict on. */
export function pooledPlaces({ texts, measured }: Texts): number[] {
  return placesOf(texts, ({ pooled }, place) => pooled && measured('none')[place]!.judged)
}

export function placesOf(texts: readonly Folded[], wanted: (text: Folded, place: number) => boolean): number[] {
  return texts.flatMap((text, place) => (wanted(text, place) ? [place] : []))
}

function predictView(data: Texts, view: ViewName, { edits, without }: Options): ViewOutOfFold {
  const { texts, measured } = data
  const odds = new Map(edits.map((edit) => [edit, new Map(PARTS[view].map((part) => [part, blank(texts)]))]))
  const folds = [...Array(FOLDS).keys()]
  for (const fold of without ? folds : [...folds, null]) {
    const places = trainingPlaces(texts, view, (text) => text.fold !== fold && !without?.(text))
    const fitted = createPartOdds(fitView(view, texts, places, measured))
    for (const place of placesOf(texts, (text) => text.fold === fold)) {
      for (const [edit, parts] of odds) {
        const { windows } = measured(edit)[place]!
        for (const [part, own] of parts) own[place] = averageOf(windows, fitted[part]!)
      }
    }
  }
  const humans = pooledPlaces(data)
  const scales: Scales = Object.fromEntries(
    [...odds.get('none')!].map(([part, own]) => [part, scaleOf(humans.map((place) => own[place]!))]),
  )
  const distancesIn = (parts: ReadonlyMap<PartName, readonly number[]>) =>
    texts.map((_, place) => meanOnScales(scales, (part) => parts.get(part)![place]!))
  return { scales, distances: new Map([...odds].map(([edit, parts]) => [edit, distancesIn(parts)])) }
}

function trainingPlaces(texts: readonly Folded[], view: ViewName, wanted: (text: Folded) => boolean): number[] {
  return placesOf(texts, (text) => text.fold !== null && learnsFrom(view, text) && wanted(text))
}

function blank(texts: readonly Folded[]): number[] {
  return new Array<number>(texts.length).fill(0)
}
