import { graphemes } from './graphemes.ts'

/** Syllables, ASCII and line feeds: every code unit is one grapheme, which is how nearly every essay is typed. */
const PLAIN = /^[\n\x20-\x7e\uac00-\ud7a3]*$/

/** Characters of an answer: graphemes with spaces, without line breaks. */
export function countCharacters(text: string): number {
  if (PLAIN.test(text)) return text.length - (text.match(/\n/g)?.length ?? 0)
  let count = 0
  for (const grapheme of graphemes(text)) if (!grapheme.isLineBreak) count++
  return count
}
