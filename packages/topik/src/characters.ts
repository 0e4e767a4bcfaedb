import { graphemes } from './graphemes.ts'

/** Characters of an answer: graphemes with spaces, without line breaks. */
export function countCharacters(text: string): number {
  let count = 0
  for (const grapheme of graphemes(text)) if (!grapheme.isLineBreak) count++
  return count
}
