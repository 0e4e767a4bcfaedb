import { expect, test } from 'vitest'
import { type Essay, type Essays, isNew, stateOf, takeIn, without } from './essays'
import { firstVersions } from './first-versions'
import { linesOf } from './lines'

const essay = (id: string, change: Partial<Essay> = {}): Essay => ({
  id,
  promptId: 'reading-habit',
  status: 'completed',
  delayed: false,
  failure: null,
  characters: 650,
  createdAt: '2026-11-20T10:00:00.000Z',
  completedAt: '2026-11-20T10:00:10.000Z',
  seenAt: '2026-11-20T11:00:00.000Z',
  rewriteOf: null,
  total: 27,
  max: 50,
  level: '4',
  promptTitle: null,
  criteria: null,
  range: [24, 30],
  ...change,
})
const page = (ids: string, nextCursor: string | null): Essays => ({
  items: [...ids].map((id) => essay(id)),
  nextCursor,
})
const idsOf = ({ items }: Essays) => items.map(({ id }) => id).join('')

test('a first page asked for anew keeps what was loaded behind it', () => {
  const taken = takeIn(page('cdefgh', 'after-h'), page('abcd', 'after-d'))
  expect([idsOf(taken), taken.nextCursor]).toEqual(['abcdefgh', 'after-h'])
})

test('the newest word on an essay holds, and one that was deleted elsewhere is gone', () => {
  const fresh = { items: [essay('a', { total: 30 }), essay('c')], nextCursor: 'after-c' }
  const taken = takeIn(page('abcd', null), fresh)
  expect(idsOf(taken)).toBe('acd')
  expect(taken.items[0]?.total).toBe(30)
  expect(taken.nextCursor).toBeNull()
})

test('a first page that does not meet what was loaded begins the list anew', () => {
  expect(takeIn(page('wxyz', 'after-z'), page('abcd', 'after-d'))).toEqual(page('abcd', 'after-d'))
})

test('a first page that is all there is stands alone', () => {
  expect(takeIn(page('abcd', 'after-d'), page('a', null))).toEqual(page('a', null))
  expect(takeIn(undefined, page('', null))).toEqual(page('', null))
})

test('one is taken out without losing the place in the list', () => {
  expect(without(page('abc', 'after-c'), 'b')).toEqual(page('ac', 'after-c'))
})

test('a status that only a newer server knows is one that waits', () => {
  const odd = essay('a', { status: 'paused' as never })
  expect(stateOf(odd)).toBe('waiting')
})

test('only a result that nobody saw is new', () => {
  expect(isNew(essay('a', { seenAt: null }))).toBe(true)
  expect(isNew(essay('a'))).toBe(false)
  expect(isNew(essay('a', { status: 'failed', seenAt: null }))).toBe(false)
})

test('an essay is a first version where another one of the list rewrites it, and it rewrites none', () => {
  const essays = [essay('c', { rewriteOf: 'b' }), essay('b', { rewriteOf: 'a' }), essay('a'), essay('z')]
  expect([...firstVersions(essays)]).toEqual(['a'])
})

test('months stand before their essays, once each', () => {
  const essays = ['2026-11-20', '2026-11-03', '2026-10-15', '2025-10-01'].map((day) =>
    essay(day, { createdAt: `${day}T12:00:00.000Z` }),
  )
  expect(linesOf(essays).map((line) => ('month' in line ? line.key : line.essay.id))).toEqual([
    '2026-11',
    '2026-11-20',
    '2026-11-03',
    '2026-10',
    '2026-10-15',
    '2025-10',
    '2025-10-01',
  ])
})
