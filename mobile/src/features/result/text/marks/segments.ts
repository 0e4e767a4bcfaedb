import type { Mark } from './marks'

export type Segment = {
  start: number
  text: string
  /** All marks of this piece, in the order of their numbers. */
  marks: Mark[]
  /** Those that begin here: the piece that a keyboard stops at. */
  begins: Mark[]
  /** Those that end here: their numbers stand behind the piece. */
  ends: Mark[]
}

/** The text cut at every edge of a mark, because marks overlap. Joined, the segments are the text again. */
export function segmentsOf(text: string, marks: readonly Mark[]): Segment[] {
  const edges = new Set([0, text.length])
  for (const { start, end } of marks) edges.add(start).add(end)
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1]!
    const here = marks.filter((mark) => mark.start <= start && end <= mark.end)
    return {
      start,
      text: text.slice(start, end),
      marks: here,
      begins: here.filter((mark) => mark.start === start),
      ends: here.filter((mark) => mark.end === end),
    }
  })
}

/** Which mark a press on a segment opens: the shortest one first, and the next one where that is open already. */
export function markToOpen({ marks }: Pick<Segment, 'marks'>, open: number | null): Mark {
  const shortFirst = [...marks].sort((a, b) => a.end - a.start - (b.end - b.start) || a.number - b.number)
  const at = shortFirst.findIndex(({ number }) => number === open)
  return shortFirst[(at + 1) % shortFirst.length]!
}

/** The text with every correction made, in pieces. Of two that overlap only the first is made. */
export function fixedText(text: string, marks: readonly Mark[]): { start: number; text: string; isFix: boolean }[] {
  const pieces: { start: number; text: string; isFix: boolean }[] = []
  let at = 0
  for (const { start, end, correction } of marks) {
    if (!correction || start < at) continue
    pieces.push({ start: at, text: text.slice(at, start), isFix: false })
    pieces.push({ start, text: correction.suggestion, isFix: true })
    at = end
  }
  pieces.push({ start: at, text: text.slice(at), isFix: false })
  return pieces.filter((piece) => piece.text !== '')
}
