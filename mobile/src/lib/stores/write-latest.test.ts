import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeLatest } from './write-latest'

/** A disk of which the test decides when a write is through. */
function slowDisk() {
  const kept = new Map<string, string | null>()
  const through: (() => void)[] = []
  const write = (key: string, value: string | null) =>
    new Promise<void>((resolve) => {
      through.push(() => {
        kept.set(key, value)
        resolve()
      })
    })
  return { kept, through, write }
}

const turn = () => new Promise<void>((resolve) => setImmediate(() => resolve()))

test('of several values that wait for a slow disk only the last is written, and all are told', async () => {
  const { kept, through, write } = slowDisk()
  const keep = writeLatest(write)
  const told = ['ㅎ', '하', '한', '한글'].map((text) => keep('draft', () => text))
  expect(through).toHaveLength(1)
  through.shift()!()
  await turn()
  expect(through).toHaveLength(1)
  through.shift()!()
  await Promise.all(told)
  expect(kept.get('draft')).toBe('한글')
})

test('after any order of keys and writes the disk has the last value of each key', async () => {
  const step = fc.oneof(
    fc.record({ key: fc.constantFrom('a', 'b'), value: fc.option(fc.string(), { nil: null }) }),
    fc.constant('a write ends' as const),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { kept, through, write } = slowDisk()
      const keep = writeLatest(write)
      const last = new Map<string, string | null>()
      const told: Promise<void>[] = []
      for (const next of steps) {
        if (next === 'a write ends') {
          through.shift()?.()
          await turn()
        } else {
          last.set(next.key, next.value)
          told.push(keep(next.key, () => next.value))
        }
      }
      while (through.length > 0) {
        through.shift()!()
        await turn()
      }
      await Promise.all(told)
      expect(kept).toEqual(last)
    }),
  )
})

test('a write that fails is told to whoever asked for it, and the next one goes on', async () => {
  let isFull = true
  const kept: (string | null)[] = []
  const keep = writeLatest(async (_key, value) => {
    if (isFull) throw new Error('the disk is full')
    kept.push(value)
  })
  const first = keep('draft', () => 'one')
  const second = keep('draft', () => 'two')
  isFull = false
  await expect(first).rejects.toThrow('full')
  await second
  expect(kept).toEqual(['two'])
})
