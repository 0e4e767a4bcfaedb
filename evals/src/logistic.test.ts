import { expect, test } from 'vitest'
import { fitLogistic } from './logistic.ts'

const rows = {
  offsets: Uint32Array.from([0, 1, 2, 3, 4]),
  columns: Uint16Array.from([0, 0, 1, 1]),
  values: Float32Array.from([1, 1, 1, 1]),
  width: 2,
}
const labels = Int8Array.from([1, 1, -1, -1])
const equal = Float64Array.from([1, 1, 1, 1])

test('finds the optimum: the slope of the penalty balances the slope of the loss', () => {
  const { weights, bias } = fitLogistic(rows, labels, equal, 2)
  const pull = (2 * 2) / (1 + Math.exp(weights[0]! + bias))
  expect(weights[0]).toBeCloseTo(pull, 3)
  expect(weights[1]).toBeCloseTo(-pull, 3)
  expect(bias).toBeCloseTo(0, 4)
})

test('gives the same bits again, and follows the weights of rows', () => {
  expect(fitLogistic(rows, labels, equal, 2)).toEqual(fitLogistic(rows, labels, equal, 2))
  const { bias } = fitLogistic(rows, labels, Float64Array.from([5, 5, 1, 1]), 2)
  expect(bias).toBeGreaterThan(0)
})
