import { FOLDS } from './load-texts.ts'
import { VIEWS, type ViewName } from './views.ts'

/** The part of pooled humans that may lie above each view's line, and above the threshold of both together. */
const LINES: Record<ViewName, number> = { general: 0.008, exam: 0.0035 }
const TARGET = 0.008

/** Where flagging starts: the line of each view, and the threshold on how far a text lies beyond the nearer line. */
export type Cut = { lines: Record<ViewName, number>; threshold: number }
export type Distances = Record<ViewName, readonly number[]>

/** The cut that the humans at these places give. */
export function cutFor(distances: Distances, humans: readonly number[]): Cut {
  const line = (view: ViewName) =>
    valueAbove(
      humans.map((place) => distances[view][place]!),
      LINES[view],
    )
  const lines = { general: line('general'), exam: line('exam') }
  return {
    lines,
    threshold: valueAbove(
      humans.map((place) => beyond(distances, lines, place)),
      TARGET,
    ),
  }
}

/** How far a text lies beyond the lines, by the view that sees it farther. */
export function beyond(distances: Distances, lines: Record<ViewName, number>, place: number): number {
  return Math.max(...VIEWS.map((view) => distances[view][place]! - lines[view]))
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

/** The lowest value with at most this part of the values above it. */
function valueAbove(values: readonly number[], part: number): number {
  const falling = values.toSorted((one, other) => other - one)
  return (falling[Math.floor(part * falling.length)] ?? 0) + 1e-9
}
