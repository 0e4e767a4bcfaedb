import { isModernWord } from '../dictionary/beyond/modern-words.ts'
import { hashLemma } from '../dictionary/hash-lemma.ts'
import vocabulary from './vocabulary.data.json' with { type: 'json' }

/** 1 beginner, 2 intermediate, 3 advanced. */
export type WordLevel = 1 | 2 | 3

const LEVELS = new Map<number, WordLevel>([
  ...keysOf(vocabulary.levels[3]).map((key) => [key, 3] as const),
  ...keysOf(vocabulary.levels[2]).map((key) => [key, 2] as const),
  ...keysOf(vocabulary.levels[1]).map((key) => [key, 1] as const),
])

/** Level of a dictionary form ("노력하다"), null for a word that is not on the list. Words of today's newspapers are advanced. */
export function levelOfWord(lemma: string): WordLevel | null {
  return LEVELS.get(hashLemma(lemma)) ?? (isModernWord(lemma) ? 3 : null)
}

/** Keys are 32-bit little-endian integers, rising, in base64. */
function keysOf(base64: string): number[] {
  const bytes = Buffer.from(base64, 'base64')
  return Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32LE(index * 4))
}
