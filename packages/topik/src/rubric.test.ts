import { describe, expect, test } from 'vitest'
import { bandOf, criterionOf, totalScore } from './rubric.ts'
import { findRubric, RUBRICS, rubricOfQuestion, TOPIK_54 } from './rubrics.ts'

describe('question 54', () => {
  test('is split into 12, 12 and 26 of 50', () => {
    expect(TOPIK_54.criteria.map(({ id, max }) => [id, max])).toEqual([
      ['content', 12],
      ['organisation', 12],
      ['language', 26],
    ])
    expect(TOPIK_54.max).toBe(50)
  })

  test.each([
    ['content', 'high', 9, 12],
    ['content', 'middle', 5, 8],
    ['content', 'low', 0, 4],
    ['organisation', 'high', 9, 12],
    ['organisation', 'middle', 5, 8],
    ['organisation', 'low', 0, 4],
    ['language', 'high', 20, 26],
    ['language', 'middle', 12, 19],
    ['language', 'low', 0, 11],
  ] as const)('%s is %s from %i to %i', (id, band, from, to) => {
    for (let score = from; score <= to; score++) expect(bandOf(criterionOf(TOPIK_54, id), score)).toBe(band)
  })

  test.each([
    ['high', 35, 50],
    ['middle', 19, 34],
    ['low', 0, 18],
  ] as const)('a total is %s from %i to %i', (band, from, to) => {
    for (let total = from; total <= to; total++) expect(bandOf(TOPIK_54, total)).toBe(band)
  })
})

describe.each(RUBRICS.map((rubric) => [rubric.version, rubric] as const))('the rubric %s', (version, rubric) => {
  test('is found by its version and names its question in it', () => {
    expect(findRubric(version)).toBe(rubric)
    expect(version).toMatch(new RegExp(`^topik-${rubric.question}@[1-9][0-9]*$`))
  })

  test('has criteria of different names whose maxima add up', () => {
    expect(new Set(rubric.criteria.map(({ id }) => id)).size).toBe(rubric.criteria.length)
    expect(totalScore(Object.fromEntries(rubric.criteria.map(({ id, max }) => [id, max])))).toBe(rubric.max)
  })

  test('has bands from 0 up, within its points', () => {
    for (const { max, bands } of [rubric, ...rubric.criteria]) {
      expect(bands.low).toBe(0)
      expect(bands.middle).toBeGreaterThan(0)
      expect(bands.high).toBeGreaterThan(bands.middle)
      expect(bands.high).toBeLessThanOrEqual(max)
    }
  })

  // The published bands of the total are not the sums of the criteria's: 9 + 9 + 20 is 38, and 5 + 5 + 12 is 22.
  test('puts an answer at the foot of a band in every criterion into that band by its total', () => {
    for (const band of ['high', 'middle', 'low'] as const) {
      const scores = Object.fromEntries(rubric.criteria.map(({ id, bands }) => [id, bands[band]]))
      expect(bandOf(rubric, totalScore(scores))).toBe(band)
    }
  })
})

test('a version that is in no table is no rubric', () => {
  for (const version of ['topik-54@2', 'topik-54', '', 'constructor']) expect(findRubric(version)).toBeUndefined()
})

test('a question is judged by the latest of its rubrics, and one without a rubric by none', () => {
  expect(rubricOfQuestion(54)).toBe(TOPIK_54)
  expect(rubricOfQuestion(1)).toBeUndefined()
  const next = { ...TOPIK_54, version: 'topik-54@2' }
  RUBRICS.push(next)
  try {
    expect(rubricOfQuestion(54)).toBe(next)
    expect(findRubric('topik-54@1')).toBe(TOPIK_54)
  } finally {
    RUBRICS.pop()
  }
})

test('a total is the sum of the criteria, none twice', () => {
  expect(totalScore({ content: 1, organisation: 2, language: 4 })).toBe(7)
})
