import { expect, test } from 'vitest'
import { percentile } from './percentile.ts'

test('the median and the ends of a list, in any order', () => {
  const values = [5, 1, 4, 2, 3]
  expect([percentile(values, 0), percentile(values, 0.5), percentile(values, 1)]).toEqual([1, 3, 5])
  expect(values).toEqual([5, 1, 4, 2, 3])
})

test('nothing has no percentile', () => {
  expect(percentile([], 0.5)).toBeNaN()
})
