import type { Span } from '@truegul/korean'
import type { Analysers } from './analysers.ts'

/** A word that the dictionary does not know. `split` is where a space makes two known words of it. */
export type SpellingFlag = Span & { word: string; split: number | null }

const WORDS = /[가-힣]+/g
// One-syllable halves are trusted only where Korean has such words, or nearly everything would split.
const SHORT_LEFT = /[못안잘더꼭그이저할될볼한]/
const SHORT_RIGHT = /[수것중등때]/
// Right forms that the dictionary lacks, with a form that it has when they are right: 약해질 stands or falls with 약해진다.
const GAPS: readonly (readonly [form: RegExp, known: string])[] = [
  [/^(.+)(?:질|진|짐|집)(?:수록|다고|다는|지|까)?$/, '$1진다'],
  [/^(.+[쳐어아])나는$/, '$1나다'],
  [/^(.+냐)(?:에|의|가|는|를|도|에는)$/, '$1'],
  [/^(.+다)손$/, '$1'],
  [/^(.+)뿐만(?:아니라)?$/, '$1'],
]
const LONGEST_SPLIT = 14
const LONGEST_WORD = 40

/** Words of a normalised text that the dictionary refuses. A word that splits into two good halves lacks a space. */
export function findSpellingFlags(text: string, analysers: Pick<Analysers, 'isKnownWord'>): SpellingFlag[] {
  const found: SpellingFlag[] = []
  for (const match of text.matchAll(WORDS)) {
    const word = match[0]
    if (word.length <= LONGEST_WORD && isKnownForm(word, analysers)) continue
    const split = word.length <= LONGEST_SPLIT ? splitOf(word, analysers) : null
    found.push({ start: match.index, end: match.index + word.length, word, split })
  }
  return found
}

/** Number of Hangul words: what a rate of spelling flags is counted on. */
export function countWords(text: string): number {
  return text.match(WORDS)?.length ?? 0
}

/** Does the dictionary accept the word, or would it if it had the form of a word that it has? */
export function isKnownForm(word: string, { isKnownWord }: Pick<Analysers, 'isKnownWord'>): boolean {
  return isKnownWord(word) || GAPS.some(([form, known]) => form.test(word) && isKnownWord(word.replace(form, known)))
}

function splitOf(word: string, { isKnownWord }: Pick<Analysers, 'isKnownWord'>): number | null {
  for (let at = 1; at < word.length; at++) {
    const left = word.slice(0, at)
    const right = word.slice(at)
    if (at === 1 && !SHORT_LEFT.test(left)) continue
    if (right.length === 1 && !SHORT_RIGHT.test(right)) continue
    if (isKnownWord(left) && isKnownWord(right)) return at
  }
  return null
}
