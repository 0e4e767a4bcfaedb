import type { Span } from '@truegul/korean'

/** No Korean word is longer, and the search stays short. UTF-16 code units. */
const LONGEST = 60

/** The last Hangul word of a sentence, where its register shows; the whole sentence where there is none. */
export function lastWord(sentence: Span & { text: string }): Span {
  const match = /[가-힣]+(?=[^가-힣]*$)/.exec(sentence.text.slice(-LONGEST))
  if (!match) return { start: sentence.start, end: sentence.end }
  const start = sentence.end - Math.min(LONGEST, sentence.text.length) + match.index
  return { start, end: start + match[0].length }
}
