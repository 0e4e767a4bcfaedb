import { distancesOf, type OutOfFold, placesOf, pooledPlaces, type Texts } from './fit/predict-out-of-fold.ts'
import { beyond, type Cut, cutFor, nestedCuts } from './fit/threshold.ts'
import { areaUnderCurve } from './interval.ts'
import { EDITS, type Edit } from './texts/edit-texts.ts'
import type { Folded } from './texts/split-folds.ts'

/** Of `judged` texts `flagged` were; on `abstained` more no verdict was given. */
export type Count = { flagged: number; judged: number; abstained: number }
/** Everything the published tables say. All out of fold, with cuts that the humans of other folds gave. */
export type Errors = {
  pooledHumans: Count
  learners: Count
  humans: Record<string, Count>
  machines: Record<string, Count>
  generators: Record<string, Count>
  firstLanguages: Record<string, Count>
  edits: Record<string, Record<string, Count>>
  auroc: Record<string, number>
}

/** Name of the group that a text is counted with. */
const groupOf = ({ source, machine }: Folded): string => `${source} ${machine ? 'machine' : 'human'}`

/** Counts of flagged texts by group, edit, generator and first language. */
export function measureErrors(data: Texts, predicted: OutOfFold): Errors {
  const flagger = createFlagger(data, predicted)
  const { texts } = data
  const groups = (wanted: (text: Folded) => boolean, key: (text: Folded) => string, edit: Edit = 'none') =>
    countBy(
      placesOf(texts, wanted),
      (place) => key(texts[place]!),
      (place) => flagger(place, edit),
    )
  const one = (places: readonly number[]) =>
    countBy(
      places,
      () => 'all',
      (place) => flagger(place, 'none'),
    )['all']!
  return {
    pooledHumans: one(pooledPlaces(data)),
    learners: one(placesOf(texts, ({ learner, pooled }) => learner && pooled)),
    humans: groups(
      ({ machine }) => !machine,
      ({ source }) => source,
    ),
    machines: groups(
      ({ machine }) => machine,
      ({ source }) => source,
    ),
    generators: groups(
      ({ machine, fold }) => machine && fold !== null,
      ({ generator }) => generator,
    ),
    firstLanguages: groups(
      ({ source }) => source === 'ksl-arg-writer',
      ({ l1 }) => l1 ?? 'unknown',
    ),
    edits: Object.fromEntries(
      (Object.keys(EDITS) as Edit[])
        .filter((edit) => Object.values(predicted).every(({ distances }) => distances.has(edit)))
        .map((edit) => [edit, groups(({ fold }) => fold !== null, groupOf, edit)]),
    ),
    auroc: Object.fromEntries(['katfish', 'aza1200'].map((source) => [source, aurocOf(data, predicted, source)])),
  }
}

/** Whether the text at a place is flagged after an edit, by the cut of the other folds; null where the product abstains. */
export function createFlagger(data: Texts, predicted: OutOfFold): (place: number, edit: Edit) => boolean | null {
  const humans = pooledPlaces(data)
  const plain = distancesOf(predicted, 'none')
  const nested = nestedCuts(plain, humans, (place) => data.texts[place]!.fold)
  const last = cutFor(plain, humans)
  return (place, edit) => {
    if (!data.measured(edit)[place]!.judged) return null
    const fold = data.texts[place]!.fold
    const cut: Cut = fold === null ? last : nested[fold]!
    return beyond(distancesOf(predicted, edit), cut.lines, place) > cut.threshold
  }
}

/** Counts of verdicts by a key of the place. */
export function countBy(
  places: readonly number[],
  key: (place: number) => string,
  flagged: (place: number) => boolean | null,
): Record<string, Count> {
  const counts: Record<string, Count> = {}
  for (const place of places) {
    counts[key(place)] ??= { flagged: 0, judged: 0, abstained: 0 }
    const count = counts[key(place)]!
    const verdict = flagged(place)
    if (verdict === null) count.abstained++
    else count.judged++
    if (verdict) count.flagged++
  }
  return counts
}

function aurocOf(data: Texts, predicted: OutOfFold, source: string): number {
  const distances = distancesOf(predicted, 'none')
  const { lines } = cutFor(distances, pooledPlaces(data))
  const values = (machine: boolean) =>
    placesOf(
      data.texts,
      (text, place) => text.source === source && text.machine === machine && data.measured('none')[place]!.judged,
    ).map((place) => beyond(distances, lines, place))
  return areaUnderCurve(values(true), values(false))
}
