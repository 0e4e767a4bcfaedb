import { hashLemma } from '@truegul/judge/parts'
import { expect, test } from 'vitest'
import { buildVocabulary } from './build-vocabulary.ts'
import { readDictionaryWords } from './read-dictionary-words.ts'

const line = (w: string, pos: string, level?: string, origin?: string) => JSON.stringify({ w, pos, level, origin })

test('a word has the level of its easiest meaning, and a Sino-Korean noun without a level is advanced', () => {
  const lines = [
    line('배', '명사', '중급', '倍'),
    line('배', '명사', '초급'),
    line('지속', '명사', undefined, '持續'),
    line('너스레', '명사'),
    line('지속되다', '동사', undefined, '持續되다'),
    line('노력하다', '동사', '중급', '努力하다'),
  ]
  const { levels } = buildVocabulary(readDictionaryWords(lines.join('\n')))
  const levelOf = (word: string) =>
    ([1, 2, 3] as const).find((level) => keysOf(levels[level]).includes(hashLemma(word)))
  const words = ['배', '지속', '너스레', '지속되다', '노력하다']
  expect(words.map(levelOf)).toEqual([1, 3, undefined, undefined, 2])
})

function keysOf(base64: string): number[] {
  const bytes = Buffer.from(base64, 'base64')
  return Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32LE(index * 4))
}
