import type { Result } from '@truegul/contract'

type Correction = Result['corrections'][number]

/** A correction with its number in the text, from 1. */
export type Mark = Correction & { number: number }

export type Segment = { text: string; start: number; mark: Mark | null }

/** The corrections in the order of the text. Of two that overlap the first is shown in the text, both can be paged to. */
export const marksOf = (corrections: readonly Correction[]): Mark[] =>
  [...corrections]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((correction, index) => ({ ...correction, number: index + 1 }))

/** The text cut at every edge of a mark. Joined, the segments are the text again. */
export function segmentsOf(text: string, marks: readonly Mark[]): Segment[] {
  const edges = new Set([0, text.length])
  for (const { start, end } of marks) edges.add(Math.min(start, text.length)).add(Math.min(end, text.length))
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1]!
    return {
      text: text.slice(start, end),
      start,
      mark: marks.find((mark) => mark.start <= start && end <= mark.end) ?? null,
    }
  })
}

/** The text with every correction made. Of two that overlap only the first is made. */
export function correctedText(text: string, marks: readonly Mark[]): string {
  let fixed = ''
  let at = 0
  for (const { start, end, suggestion } of marks) {
    if (start < at) continue
    fixed += text.slice(at, start) + suggestion
    at = end
  }
  return fixed + text.slice(at)
}
