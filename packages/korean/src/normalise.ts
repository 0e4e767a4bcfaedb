import type { Span } from './span.ts'

/** A text in the one form that is analysed, with the way back to the text that was submitted. */
export type NormalisedText = {
  text: string
  /** Where a non-empty stretch of `text` stands in the submitted text: whole characters, never half of a decomposed one. */
  toSource(span: Span): Span
}

/** One picture, whose joiners and variation selector are not in the way of any word. */
const EMOJI = /^\p{Extended_Pictographic}/u

// A picture of several signs, and what NFC may join: a character with its marks, Hangul jamo with each other. 16D63 and 16D67 are vowel signs that Unicode
// does not call marks but composes (Kirat Rai). Lone surrogates stand for themselves.
const CLUSTER =
  /\p{Extended_Pictographic}(?:\p{EMod}|\ufe0f)?(?:\u200d\p{Extended_Pictographic}(?:\p{EMod}|\ufe0f)?)*|\r\n|[\r\n\v\f\x85\u2028\u2029]|[\u1100-\u115f\ua960-\ua97c]+[\u1160-\u11a7\ud7b0-\ud7c6]*[\u11a8-\u11ff\ud7cb-\ud7fb]*\p{M}*|[\u1160-\u11a7\ud7b0-\ud7c6]+[\u11a8-\u11ff\ud7cb-\ud7fb]*\p{M}*|[\uac00-\ud7a3]?[\u11a8-\u11ff\ud7cb-\ud7fb]+\p{M}*|\P{M}[\p{M}\u{16d63}\u{16d67}]*|\p{M}+/gsu
const LINE_BREAK = /^(?:\r\n|[\r\u2028\u2029\u0085\v\f])$/
const ODD_SPACE = /[\t\p{Zs}]/gu
/** What shows nothing and changes no meaning: format characters, joiners, variation selectors. Some of them are marks that stand on a letter. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}\u3164\uffa0]|\u034f/gu
const NEEDS_WORK = new RegExp(`[\\r\\u2028\\u2029\\u0085\\v\\f\\t]|(?! )\\p{Zs}|${INVISIBLE.source}`, 'u')

/**
 * NFC, every line break as \n, every odd space as a space, invisible characters left out: also those between and on the letters of
 * a word. Never throws, also not on lone surrogates; time grows with length.
 */
export function normalise(source: string): NormalisedText {
  const composed = source.normalize('NFC')
  if (composed === source && !NEEDS_WORK.test(source)) {
    return { text: source, toSource: ({ start, end }) => ({ start, end }) }
  }
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const match of source.matchAll(CLUSTER)) {
    const replaced = replacement(match[0])
    parts.push(replaced)
    for (let unit = 0; unit < replaced.length; unit++) {
      starts.push(match.index)
      ends.push(match.index + match[0].length)
    }
  }
  return {
    text: parts.join(''),
    toSource: ({ start, end }) => ({ start: starts[start] ?? source.length, end: ends[end - 1] ?? 0 }),
  }
}

function replacement(cluster: string): string {
  if (LINE_BREAK.test(cluster)) return '\n'
  if (EMOJI.test(cluster)) return cluster
  return cluster.replace(INVISIBLE, '').replace(ODD_SPACE, ' ').normalize('NFC')
}
