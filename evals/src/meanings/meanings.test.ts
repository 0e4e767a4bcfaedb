import { expect, test } from 'vitest'
import { countTogether } from './count-together.ts'
import { leadingDirections } from './leading-directions.ts'

const CONTEXTS = [
  ['바다', '물고기'],
  ['바다', '배'],
  ['물고기', '배'],
  ['학교', '선생'],
  ['학교', '책'],
  ['선생', '책'],
]

test('words that stand together oftener than by chance have an entry, and others none', () => {
  const { words, counts, rows } = countTogether(CONTEXTS, 6)
  const withWord = (word: string) => [...rows[words.indexOf(word)]!.places].map((place) => words[place]!).sort()
  expect(withWord('바다')).toEqual(['물고기', '배'])
  expect(withWord('책')).toEqual(['선생', '학교'])
  expect(counts).toEqual([2, 2, 2, 2, 2, 2])
})

test('only the most frequent words are kept', () => {
  expect(countTogether([...CONTEXTS, ['배']], 1).words).toEqual(['배'])
})

test('words of one circle point the same way, and those of two circles do not', () => {
  const { words, rows } = countTogether(CONTEXTS, 6)
  const size = 2
  const found = leadingDirections(rows, size)
  const vector = (word: string) => found.subarray(words.indexOf(word) * size, (words.indexOf(word) + 1) * size)
  const cosine = (one: Float32Array, other: Float32Array) =>
    one.reduce((sum, value, at) => sum + value * other[at]!, 0) / (Math.hypot(...one) * Math.hypot(...other))
  expect(cosine(vector('바다'), vector('배'))).toBeGreaterThan(0.99)
  expect(cosine(vector('학교'), vector('책'))).toBeGreaterThan(0.99)
  expect(Math.abs(cosine(vector('바다'), vector('책')))).toBeLessThan(0.01)
})
