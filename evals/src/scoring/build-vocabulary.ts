import { hashLemma } from '@truegul/judge/parts'
import type { DictionaryWord } from './read-dictionary-words.ts'

type Level = 1 | 2 | 3
const LEVELS = { 초급: 1, 중급: 2, 고급: 3 } as const
const SOURCE =
  'Word levels after the Basic Korean Dictionary of the National Institute of Korean Language (국립국어원 한국어기초사전, krdict.korean.go.kr), CC BY-SA 2.0 KR. This file is under the same licence.'

/**
 * Levels of the national learners' dictionary as hashed keys. It gives a level to the 8,500 words that learners meet first; a
 * Sino-Korean noun without one is a word of the advanced. Counting these too agreed a little better with people, and counting
 * native nouns and verbs without a level did not.
 */
export function buildVocabulary(words: readonly DictionaryWord[]) {
  const levels = new Map<number, Level>()
  for (const { word, partOfSpeech, level, isSinoKorean } of words) {
    const own = level ? LEVELS[level] : isSinoKorean && partOfSpeech === '명사' ? 3 : null
    if (own === null) continue
    const key = hashLemma(word.replace(/[-\s^]/g, ''))
    // A word of several meanings has the level of its easiest.
    if (own < (levels.get(key) ?? 4)) levels.set(key, own)
  }
  return {
    version: 'words@2',
    source: SOURCE,
    hash: 'fnv1a-32',
    levels: { 1: packed(levels, 1), 2: packed(levels, 2), 3: packed(levels, 3) },
  }
}

function packed(levels: ReadonlyMap<number, Level>, level: Level): string {
  const keys = [...levels].filter(([, own]) => own === level).map(([key]) => key)
  const bytes = Buffer.alloc(keys.length * 4)
  for (const [index, key] of keys.sort((a, b) => a - b).entries()) bytes.writeUInt32LE(key, index * 4)
  return bytes.toString('base64')
}
