import { expect, test } from 'vitest'
import { type Essay, isNew, stateOf } from './essays'
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
