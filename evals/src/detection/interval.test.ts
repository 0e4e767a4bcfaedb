import { expect, test } from 'vitest'
import { areaUnderCurve, predictiveValue, wilson } from './interval.ts'

test('none of 228 can still be 1.7% and all of 12 only three quarters', () => {
  expect(wilson(0, 228)[0]).toBe(0)
  expect(wilson(0, 228)[1]).toBeCloseTo(0.0166, 4)
  expect(wilson(12, 12)[0]).toBeCloseTo(0.7575, 3)
})

test('the area is the share of pairs in the right order, ties half', () => {
  expect(areaUnderCurve([2, 3], [0, 1])).toBe(1)
  expect(areaUnderCurve([1], [0, 1, 2])).toBe(0.5)
})

test('a flag is right less often where machine texts are rarer', () => {
  expect(predictiveValue(0.5, 0.9, 0.1)).toBeCloseTo(0.9)
  expect(predictiveValue(0.02, 0.9, 0.01)).toBeCloseTo(0.018 / (0.018 + 0.0098))
})
