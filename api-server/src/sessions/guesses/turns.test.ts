import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createTurns } from './turns.ts'

test('under one key one runs after another, under two keys both run, and a failure stops nobody', async () => {
  const takeTurn = createTurns(10)
  const running = { a: 0, b: 0 }
  let [mostOfA, mostOfAll] = [0, 0]
  const work = (key: 'a' | 'b') => async () => {
    running[key]++
    mostOfA = Math.max(mostOfA, running.a)
    mostOfAll = Math.max(mostOfAll, running.a + running.b)
    await setImmediate()
    running[key]--
    throw new Error(key)
  }
  const turns = (['a', 'b', 'a', 'b', 'a'] as const).map((key) => takeTurn(key, work(key)))
  const ends = await Promise.allSettled(turns)
  expect(ends.map(({ status }) => status)).toEqual(Array(5).fill('rejected'))
  expect([mostOfA, mostOfAll]).toEqual([1, 2])
})

test('whoever comes to a line that is full is sent away, and later there is room again', async () => {
  const takeTurn = createTurns(2)
  const answers = await Promise.all([1, 2, 3].map((n) => takeTurn('key', async () => n)))
  expect(answers).toEqual([1, 2, null])
  expect(await takeTurn('key', async () => 4)).toBe(4)
})
