import { expect, test } from 'vitest'
import { levelOfWord } from './vocabulary.ts'

test.each([
  ['학교', 1],
  ['갈등', 2],
  ['규제', 3],
  // The dictionary gives it no level; its letters are Chinese.
  ['양극화', 3],
  // A native word without a level, and no word at all.
  ['너스레', null],
  ['환겅', null],
  // Of today's newspapers.
  ['키오스크', 3],
])('%s is of level %s', (word, level) => {
  expect(levelOfWord(word)).toBe(level)
})
