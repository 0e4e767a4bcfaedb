import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPause, pauseAfter } from './pause.ts'

test('the first failures are answered at once, later ones later and later, and none after the longest pause', () => {
  expect([1, 3, 4, 5, 6, 7, 8, 9, 10].map((failures) => pauseAfter(failures, 3, 4_000))).toEqual([
    0, 0, 250, 500, 1_000, 2_000, 4_000, 4_000, 4_000,
  ])
  const number = fc.integer({ min: 0, max: 1e9 })
  fc.assert(
    fc.property(number, number, number, (failures, slowAfter, longest) => {
      const pause = pauseAfter(failures, slowAfter, longest)
      expect(pause).toBeGreaterThanOrEqual(0)
      expect(pause).toBeLessThanOrEqual(longest)
      expect(pauseAfter(failures + 1, slowAfter, longest)).toBeGreaterThanOrEqual(pause)
    }),
  )
})

test('only so many answers wait; one more is given at once', async () => {
  const pause = createPause(2)
  const order: string[] = []
  const waiting = [1, 2].map(() => pause(300).then(() => order.push('late')))
  await pause(300).then(() => order.push('at once'))
  await Promise.all(waiting)
  expect(order).toEqual(['at once', 'late', 'late'])
})
