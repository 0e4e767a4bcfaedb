import type { Morpheme } from '../analysis/morphemes.ts'
import { isGeneric } from './prompts/generic-words.ts'

const CONTENT = /^(?:NNG|NNP|XR|VV|VA)$/

/** Nouns, and stems of verbs and adjectives with a hyphen behind them, as they follow; words of one syllable tell little. */
export function contentWordsOf(morphemes: readonly Pick<Morpheme, 'text' | 'tag'>[]): string[] {
  return morphemes
    .filter(({ text, tag }) => CONTENT.test(tag) && text.length > 1)
    .map(({ text, tag }) => (tag.startsWith('V') ? `${text}-` : text))
}

/** The content words that do not fit any topic. */
export function topicalWordsOf(morphemes: readonly Pick<Morpheme, 'text' | 'tag'>[]): string[] {
  return contentWordsOf(morphemes.filter(({ text }) => !isGeneric(text)))
}
