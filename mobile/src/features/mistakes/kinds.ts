import { correctionShownAs } from '@truegul/contract'
import type { CorrectedPlace, EssayMistakes, LostPoints } from '@/lib/api/said'

/** One place or one reason, and the essay it was found in. */
export type Found<Item> = { item: Item; essay: EssayMistakes }

/** Of one kind everything that was found, newest essay first. */
export type Kind<Item> = {
  id: string
  found: Found<Item>[]
  /** Of each essay, oldest first: so many places, or so many lost points. */
  counts: number[]
  total: number
}

/** The corrections by kind, the most frequent kind first. */
export const correctionKinds = (essays: readonly EssayMistakes[]): Kind<CorrectedPlace>[] =>
  kindsOf(
    essays,
    ({ corrections }) => corrections,
    ({ kind }) => correctionShownAs(kind),
    () => 1,
  )

/** The lost points by reason, the dearest first. */
export const lostKinds = (essays: readonly EssayMistakes[]): Kind<LostPoints>[] =>
  kindsOf(
    essays,
    ({ lost }) => lost,
    reasonOf,
    ({ points }) => points,
  )

/** An LLM numbers its reasons anew in each essay, so they are one by criterion; so is what makes up the sum or is of the whole essay. */
const reasonOf = ({ criterion, rule }: { criterion: string; rule: string }): string =>
  /^essay\.|\.(llm\.\d+|rest)$/.test(rule) ? `${criterion}.other` : rule

function kindsOf<Item>(
  essays: readonly EssayMistakes[],
  items: (essay: EssayMistakes) => readonly Item[],
  idOf: (item: Item) => string,
  weight: (item: Item) => number,
): Kind<Item>[] {
  const kinds = new Map<string, Kind<Item>>()
  essays.forEach((essay, index) => {
    for (const item of items(essay)) {
      const id = idOf(item)
      const kind = kinds.get(id) ?? { id, found: [], counts: essays.map(() => 0), total: 0 }
      kinds.set(id, kind)
      kind.found.push({ item, essay })
      kind.counts[essays.length - 1 - index]! += weight(item)
      kind.total += weight(item)
    }
  })
  return [...kinds.values()].sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1))
}

/** Essays at each end that a trend is read from: two or three essays differ by their prompts alone. */
export const TREND_ESSAYS = 3

/** Sums of the first and of the last three essays; null where there are fewer than six, which show no trend. */
export function trendOf(counts: readonly number[]): { first: number; last: number } | null {
  if (counts.length < 2 * TREND_ESSAYS) return null
  return { first: sum(counts.slice(0, TREND_ESSAYS)), last: sum(counts.slice(-TREND_ESSAYS)) }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0)
