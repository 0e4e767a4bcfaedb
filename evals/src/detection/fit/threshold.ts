import { FOLDS } from '../texts/split-folds.ts'
import type { ViewName } from './views.ts'

/** The part of pooled humans that may lie above each view's line, and above the threshold of both together. */
const LINES: Record<ViewName, number> = { general: 0.008, exam: 0.005 }
const TARGET = 0.005

export type ByView<T> = Partial<Record<ViewName, T>>
/** Where flagging starts: the line of each view, and the threshold on how far a text lies beyond the nearer line. */
export type Cut = { lines: ByView<number>; threshold: number }
export type Distances = ByView<readonly number[]>

/** The cut that the humans at these places give. */
export function cutFor(distances: Distances, humans: readonly number[]): Cut {
  const lines: ByView<number> = {}
  for (const [view, own] of viewsOf(distances)) {
    lines[view] = valueAbove(
      humans.map((place) => own[place]!),
      LINES[view],
    )
  }
  const threshold = valueAbove(
    humans.map((place) => beyond(distances, lines, place)),
    TARGET,
  )
  return { lines, threshold }
}

/** How far a text lies beyond the lines, by the view that sees it farther. */
export function beyond(distances: Distances, lines: ByView<number>, place: number): number {
  return Math.max(...viewsOf(distances).map(([view, own]) => own[place]! - (lines[view] ?? 0)))
}

/** For each fold the cut that the humans of all other folds give: the honest one for the texts of that fold. */
export function nestedCuts(
  distances: Distances,
  humans: readonly number[],
  foldOf: (place: number) => number | null,
): Cut[] {
  return Array.from({ length: FOLDS }, (_, fold) =>
    cutFor(
      distances,
      humans.filter((place) => foldOf(place) !== fold),
    ),
  )
}

function viewsOf(distances: Distances): [ViewName, readonly number[]][] {
  return Object.entries(distances) as [ViewName, readonly number[]][]
}

/** The lowest value with at most this part of the values above it. */
function valueAbove(values: readonly number[], part: number): number {
  const falling = values.toSorted((one, other) => other - one)
  return (falling[Math.floor(part * falling.length)] ?? 0) + 1e-9
}
