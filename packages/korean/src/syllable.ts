const FIRST = 0xac00
const LAST = 0xd7a3
const FINALS = 28

/** Index of ㄴ, ㄹ, ㅂ, ㅅ and ㅆ among the 28 possible finals of a syllable; 0 is none. */
export const FINAL = { none: 0, nieun: 4, rieul: 8, bieup: 17, siot: 19, ssangSiot: 20 } as const

/** Is the character at this position a whole Hangul syllable (가 to 힣)? */
export function isSyllable(character: string): boolean {
  const code = character.charCodeAt(0)
  return code >= FIRST && code <= LAST
}

/** Final consonant of the last character, 0 to 27 as `FINAL` numbers them; null when it is not a Hangul syllable. */
export function lastFinal(word: string): number | null {
  const code = word.charCodeAt(word.length - 1)
  return code >= FIRST && code <= LAST ? (code - FIRST) % FINALS : null
}

/** The word with the final consonant of its last syllable replaced (0 takes it away). Other characters stay as they are. */
export function withFinal(word: string, final: number): string {
  const old = lastFinal(word)
  if (old === null) return word
  return word.slice(0, -1) + String.fromCharCode(word.charCodeAt(word.length - 1) - old + final)
}

/** Number of Hangul syllables in a text. */
export function countSyllables(text: string): number {
  let count = 0
  for (let position = 0; position < text.length; position++) {
    const code = text.charCodeAt(position)
    if (code >= FIRST && code <= LAST) count++
  }
  return count
}
