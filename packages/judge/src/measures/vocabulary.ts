import { isModernWord } from '../dictionary/beyond/modern-words.ts'
import { hashLemma } from '../dictionary/hash-lemma.ts'
import { placeOfKey, readKeys } from '../dictionary/packed-keys.ts'
import vocabulary from './vocabulary.data.json' with { type: 'json' }

/** 1 beginner, 2 intermediate, 3 advanced. */
export type WordLevel = 1 | 2 | 3

const LEVELS = ([1, 2, 3] as const).map((level) => ({ level, keys: readKeys(vocabulary.levels[level]) }))

/** Level of a dictionary form ("노력하다"), null for a word that is not on the list. Words of today's newspapers are advanced. */
export function levelOfWord(lemma: string): WordLevel | null {
  const key = hashLemma(lemma)
  const listed = LEVELS.find(({ keys }) => placeOfKey(keys, key) >= 0)
  return listed?.level ?? (isModernWord(lemma) ? 3 : null)
}
