import type { Segment } from './segments'

/** A line of a text as a phone laid it out; `y` is from the top of the text. */
export type Line = { text: string; y: number }

/** The line in which a mark begins, or null where there is no such mark or no line yet. */
export function lineOfMark(lines: readonly Line[], segments: readonly Segment[], number: number): Line | null {
  const start = shownStart(segments, number)
  if (start === null) return null
  let end = 0
  for (const line of lines) {
    end += line.text.length
    if (start < end) return line
  }
  return lines.at(-1) ?? null
}

/** Characters shown before a mark: those of the text, and the numbers that stand behind earlier marks. */
function shownStart(segments: readonly Segment[], number: number): number | null {
  const first = segments.findIndex(({ marks }) => marks.some((mark) => mark.number === number))
  if (first < 0) return null
  const before = segments.slice(0, first)
  return before.reduce((sum, { text, ends }) => sum + text.length + ends.map((mark) => mark.number).join('').length, 0)
}
