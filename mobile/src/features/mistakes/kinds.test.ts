import { expect, test } from 'vitest'
import type { EssayMistakes } from '@/lib/api/said'
import { correctionKinds, lostKinds, trendOf } from './kinds'

const essay = (
  kinds: readonly ('spacing' | 'register')[],
  points: readonly [rule: string, points: number][] = [],
): EssayMistakes => ({
  submissionId: '0b3c0f3e-0000-4000-8000-000000000000',
  promptId: 'reading-habit',
  promptTitle: null,
  createdAt: '2026-11-01T00:00:00.000Z',
  corrections: kinds.map((kind) => ({ kind, original: '가', suggestion: '나', reason: 'R', sentence: '가', at: 0 })),
  lost: points.map(([rule, points]) => ({ criterion: rule.split('.')[0]!, rule, points, reason: 'R', quoted: null })),
})

test('corrections are counted by kind and essay, oldest essay first, the most frequent kind first', () => {
  const kinds = correctionKinds([essay(['spacing']), essay([]), essay(['register', 'spacing', 'spacing'])])
  expect(kinds.map(({ id, counts, total }) => ({ id, counts, total }))).toEqual([
    { id: 'spacing', counts: [2, 0, 1], total: 3 },
    { id: 'register', counts: [1, 0, 0], total: 1 },
  ])
  expect(kinds[0]!.found).toHaveLength(3)
})

test('lost points are counted by reason; what an LLM numbers and what makes up the sum is one reason by criterion', () => {
  const kinds = lostKinds([
    essay(
      [],
      [
        ['language.register', 4],
        ['content.llm.1', 1],
        ['content.llm.2', 2],
      ],
    ),
    essay([], [['content.rest', 3]]),
  ])
  expect(kinds.map(({ id, counts }) => ({ id, counts }))).toEqual([
    { id: 'content.other', counts: [3, 3] },
    { id: 'language.register', counts: [0, 4] },
  ])
})

test('fewer than six essays show no trend; more show the first three and the last three', () => {
  expect(trendOf([5, 4, 3, 2, 1])).toBeNull()
  expect(trendOf([5, 4, 3, 9, 2, 1, 0])).toEqual({ first: 12, last: 3 })
})
