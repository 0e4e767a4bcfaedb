import { expect, test } from 'vitest'
import { trendOf } from './trend'

test.each([
  [[], 'too-few'],
  [[19, 27], 'too-few'],
  // three in a row rise by chance once in six times
  [[19, 21, 27], 'perhaps-up'],
  [[19, 21, 22, 24], 'up'],
  [[19, 21, 22, 24, 23, 27], 'up'],
  [[24, 19, 23, 21, 22, 27], 'perhaps-up'],
  [[22, 22, 22], 'same'],
  [[20, 25, 20], 'same'],
  [[27, 24, 22, 21], 'down'],
  [[27, 20, 26, 21, 24], 'perhaps-down'],
] as const)('%j: %s', (totals, trend) => {
  expect(trendOf(totals)).toBe(trend)
})

test('only the last six count: a long fall before them does not hide that they rise', () => {
  expect(trendOf([40, 38, 36, 34, 19, 20, 21, 22, 23, 24])).toBe('up')
})

test('one very good day does not make a trend', () => {
  expect(trendOf([22, 21, 22, 21, 22, 45])).toBe('perhaps-up')
})
