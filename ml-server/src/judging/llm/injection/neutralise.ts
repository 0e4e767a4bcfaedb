import { normalise, type Span } from '@truegul/korean'
import { EMOJI, HIDDEN } from './hidden-characters.ts'
import { placeOf, replaceInView, type TextView } from './text-view.ts'

/** An essay made safe to stand between delimiters, and the way back from what is quoted of it. */
export type NeutralText = {
  text: string
  /** Where a non-empty stretch of `text` stands in the submitted text. */
  toSource(span: Span): Span
  /** Where a quote stands in the submitted text, the first time if several; null if it is not in the essay. */
  locate(quote: string): Span | null
}

// Full-width brackets look alike to a reader, but close no tag and are no special token of any model.
const BRACKETS: Record<string, string> = { '<': '＜', '>': '＞', '[': '［', ']': '］' }
const UNSAFE = new RegExp(
  [
    `(?<emoji>${EMOJI})`,
    `[${HIDDEN}]+`,
    '(?<half>\\p{Surrogate})',
    '(?<bracketed>[<>]|\\[\\s{0,3}/?\\s{0,3}(?:INST|SYS)\\s{0,3}\\])',
    '(?<fence>`{3,}|"{3,}|\'{3,}|~{3,}|-{3,}|={3,}|#{3,}|\\*{3,}|_{3,})',
  ].join('|'),
  'giu',
)

/**
 * What a learner wrote, with nothing in it that could end the data or hide from a reader: angle brackets and turn marks become
 * full-width, hidden characters go, fences of three signs or more become one sign. Orders in plain words stay, for they are a part
 * of the essay. A quote may be copied from this text or from the essay itself; both are located.
 */
export function neutralise(source: string): NeutralText {
  const { text: read, toSource } = normalise(source)
  const view = harmless(read)
  const toSubmitted = (span: Span) => toSource(placeOf(view, span))
  return {
    text: view.text,
    toSource: toSubmitted,
    locate(quote) {
      const wanted = harmless(normalise(quote).text).text
      const start = wanted === '' ? -1 : view.text.indexOf(wanted)
      return start < 0 ? null : toSubmitted({ start, end: start + wanted.length })
    },
  }
}

function harmless(text: string): TextView {
  const places = Array.from({ length: text.length }, (_, start) => ({ start, end: start + 1 }))
  return replaceInView({ text, places }, UNSAFE, replacement)
}

function replacement({ 0: unsafe, groups }: RegExpExecArray): string {
  if (groups?.['emoji'] !== undefined) return unsafe
  if (groups?.['half'] !== undefined) return '\ufffd'
  if (groups?.['bracketed'] !== undefined) return unsafe.replace(/[<>[\]]/g, (bracket) => BRACKETS[bracket] ?? '')
  return groups?.['fence'] === undefined ? '' : unsafe.charAt(0)
}
