type Place = { start?: number | undefined; end?: number | undefined }
export type Piece = { text: string; start: number; marks: number[] }

/** A text cut where a mark begins or ends; each piece with the marks that lie on it, by their place in the list, from 0. */
export function markedText(text: string, places: readonly Place[]): Piece[] {
  const marks = places.flatMap(({ start, end }, index) =>
    start === undefined || end === undefined || start >= end ? [] : [{ start, end: Math.min(end, text.length), index }],
  )
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, at) => ({
    text: text.slice(start, cuts[at + 1]),
    start,
    marks: marks.filter((mark) => mark.start <= start && start < mark.end).map(({ index }) => index),
  }))
}
