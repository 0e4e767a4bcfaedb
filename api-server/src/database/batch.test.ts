import fc from 'fast-check'
import { expect, test } from 'vitest'
import { batch } from './batch.ts'

/** Doubles numbers, a statement at a time; a negative one spoils its whole statement. */
function doubling(most = 100) {
  const statements: number[][] = []
  const double = batch<number, number>({
    run: async (items) => {
      statements.push([...items])
      await new Promise((resolve) => setImmediate(resolve))
      if (items.some((item) => item < 0)) throw new RangeError('negative')
      return items.map((item) => 2 * item)
    },
    keys: (item) => [String(item % 10)],
    isOfOne: (error) => error instanceof RangeError,
    most,
  })
  return { double, statements }
}

test('one alone is run at once, those that come meanwhile together', async () => {
  const { double, statements } = doubling()
  expect(await Promise.all([1, 2, 3, 4].map(double))).toEqual([2, 4, 6, 8])
  expect(statements).toEqual([[1], [2, 3, 4]])
})

test('items that share a key are never in one statement, and keep their order', async () => {
  const { double, statements } = doubling()
  await Promise.all([1, 2, 12, 22, 3].map(double))
  expect(statements).toEqual([[1], [2, 3], [12], [22]])
})

test('no statement is larger than the most', async () => {
  const { double, statements } = doubling(2)
  await Promise.all([1, 2, 3, 4, 5].map(double))
  expect(statements).toEqual([[1], [2, 3], [4, 5]])
})

test('one that spoils a statement fails alone', async () => {
  const { double } = doubling()
  const settled = await Promise.allSettled([1, 2, -3, 4].map(double))
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
})

test('what is nobody’s fault fails all, without trying each', async () => {
  let statements = 0
  const away = batch<number, number>({
    run: async () => {
      statements++
      throw new Error('away')
    },
    keys: () => [],
    isOfOne: () => false,
    most: 10,
  })
  const settled = await Promise.allSettled([1, 2, 3].map(away))
  expect(settled.every(({ status }) => status === 'rejected')).toBe(true)
  expect(statements).toBe(2)
})

test('whatever comes, everybody gets the answer to their own item', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 99 }), { maxLength: 60 }), async (items) => {
      const { double } = doubling(7)
      expect(await Promise.all(items.map(double))).toEqual(items.map((item) => 2 * item))
    }),
  )
})
