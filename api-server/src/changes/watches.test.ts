import { expect, test } from 'vitest'
import { createWatches } from './watches.ts'

/** Longer than any test: whoever waits for so long was not woken. */
const LONG = 600_000

test('a change between opening and asking is told, once', async () => {
  const watches = createWatches()
  const watch = watches.open('essay', 'mina')!
  watches.changed('another')
  watches.changed('essay')
  watches.changed('essay')
  expect(await watch.next(LONG)).toBe('changed')
  expect(await watch.next(1)).toBe('time')
})

test('a change wakes everybody who waits for it and nobody else', async () => {
  const watches = createWatches()
  const [first, second, other] = ['essay', 'essay', 'another'].map((id) => watches.open(id, 'mina')!)
  const woken = [first!.next(LONG), second!.next(LONG)]
  const left = other!.next(1)
  watches.changed('essay')
  expect(await Promise.all([...woken, left])).toEqual(['changed', 'changed', 'time'])
})

test('when something may have been missed, everybody looks', async () => {
  const watches = createWatches({ ofOneUser: 1_000, most: 1_000 })
  const all = Array.from({ length: 250 }, (_, i) => watches.open(`essay-${i}`, 'mina')!)
  const woken = all.map((watch) => watch.next(LONG))
  watches.anyChanged()
  expect(new Set(await Promise.all(woken))).toEqual(new Set(['changed']))
})

test('a user has so many open, all together so many; closing one, once or twice, makes room for one', () => {
  const watches = createWatches({ ofOneUser: 2, most: 3 })
  const [first, second] = [watches.open('a', 'mina'), watches.open('a', 'mina')]
  expect([second !== null, watches.open('b', 'mina')]).toEqual([true, null])
  const toms = watches.open('b', 'tom')
  expect([toms !== null, watches.open('c', 'ana')]).toEqual([true, null])
  first!.close()
  first!.close()
  expect(watches.count()).toBe(2)
  expect(watches.open('c', 'mina')).not.toBeNull()
  expect(watches.open('c', 'ana')).toBeNull()
})

test('closing a watch, and stopping, end the wait, whatever changed before; afterwards none is opened', async () => {
  const watches = createWatches()
  const [closed, stopped] = [watches.open('a', 'mina')!, watches.open('a', 'mina')!]
  const waits = [closed.next(LONG), stopped.next(LONG)]
  closed.close()
  expect(await waits[0]).toBe('over')
  watches.stop()
  expect(await waits[1]).toBe('over')
  watches.changed('a')
  expect(await stopped.next(LONG)).toBe('over')
  expect([watches.count(), watches.open('a', 'mina')]).toEqual([0, null])
})
