import type { Span } from './span.ts'

const PLAIN = /^([가-힣]+)[.,?!]?$/

/** A word between spaces. `core` is where it is a word: without the punctuation around it. */
export type Eojeol = Span & { core: Span }

/** Eojeols (words between spaces) of a stretch of text; those of punctuation only are left out. */
export function splitEojeols(text: string, within: Span = { start: 0, end: text.length }): Eojeol[] {
  const found: Eojeol[] = []
  for (const match of text.slice(within.start, within.end).matchAll(/\S+/g)) {
    const start = within.start + match.index
    const core = coreOf(match[0])
    if (!core) continue
    found.push({ start, end: start + match[0].length, core: { start: start + core.start, end: start + core.end } })
  }
  return found
}

/** From the first letter or digit to the last one. */
function coreOf(word: string): Span | null {
  // Nearly all words: Hangul, with one mark behind it or none.
  const plain = PLAIN.exec(word)
  if (plain) return { start: 0, end: plain[1]!.length }
  const runs = [...word.matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
  const first = runs[0]
  const last = runs.at(-1)
  return first && last ? { start: first.index, end: last.index + last[0].length } : null
}
