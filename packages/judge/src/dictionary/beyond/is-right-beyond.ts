import { isAuxiliaryJoin } from './is-auxiliary-join.ts'
import { isCounted } from './is-counted.ts'
import { isDerivedNoun } from './is-derived-noun.ts'
import { isNounForm, modelOf } from './is-noun-form.ts'
import { isParticleStack } from './is-particle-stack.ts'
import { isRareForm } from './is-rare-form.ts'
import { isVerbOfNoun } from './is-verb-of-noun.ts'
import { isModernWord } from './modern-words.ts'

const LONGEST_WORD = 20
const SHORTEST_BASE = 2
const MISSING: ReadonlySet<string> = new Set(['어떡해', '어떡해요', '텐데', '텐데요', '좀더'])
// Adverbs take 들 when many do it.
const ADVERB_OF_MANY = /^(.+히|많이|같이|깊이|높이|일찍이|가까이|빨리|널리|멀리|잘|어서)들$/
// No verb and no adverb takes this particle, a noun takes it always.
const OF_NOUNS_ONLY = { consonant: '으로부터', other: '로부터' }

/** Is a word right that the spelling dictionary refuses? `isKnownWord` is that dictionary's answer. */
export function isRightBeyond(word: string, isKnownWord: (word: string) => boolean): boolean {
  if (word.length > LONGEST_WORD) return false
  const adverb = ADVERB_OF_MANY.exec(word)?.[1]
  if (MISSING.has(word) || (adverb !== undefined && isKnownWord(adverb))) return true
  const isNoun = (noun: string) => isModernWord(noun) || isDictionaryNoun(noun, isKnownWord)
  const isBase = (noun: string) => noun.length >= SHORTEST_BASE && isNoun(noun)
  const isNewNoun = (noun: string) => isModernWord(noun) || isDerivedNoun(noun, isBase)
  return (
    isNounForm(word, isNewNoun, isKnownWord) ||
    isCounted(word, isKnownWord) ||
    isParticleStack(word, isNoun, isKnownWord) ||
    isRareForm(word, isKnownWord) ||
    isVerbOfNoun(word, isKnownWord) ||
    isAuxiliaryJoin(word)
  )
}

function isDictionaryNoun(noun: string, isKnownWord: (word: string) => boolean): boolean {
  if (!isKnownWord(noun)) return false
  return isKnownWord(noun + (modelOf(noun) === modelOf('책') ? OF_NOUNS_ONLY.consonant : OF_NOUNS_ONLY.other))
}
