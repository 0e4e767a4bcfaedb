import type { Morpheme } from './morphemes.ts'

/** The two analysers behind every judgement. */
export type Analysers = {
  /** Morphemes of one sentence of normalised text, in order. */
  morphemes(sentence: string): Morpheme[]
  /** Does the dictionary accept this word? Words are Hangul syllables only. */
  isKnownWord(word: string): boolean
}
