import { expect, test } from 'vitest'
import { CRITERIA, criterionBand, RUBRIC, totalBand, totalScore } from './rubric.ts'

test('the split is 12, 12 and 26 of 50, under one version', () => {
  expect(RUBRIC.version).toBe('topik-54@1')
  expect(CRITERIA.map((criterion) => RUBRIC.criteria[criterion].max)).toEqual([12, 12, 26])
  expect(RUBRIC.max).toBe(50)
})

test('the best scores add up to the maximum, and each criterion is in the list once', () => {
  const best = totalScore({ content: 12, organisation: 12, language: 26 })
  expect(best).toBe(RUBRIC.max)
  expect([...CRITERIA].sort()).toEqual(Object.keys(RUBRIC.criteria).sort())
})

test('a total is the sum of the three criteria, none twice', () => {
  expect(totalScore({ content: 1, organisation: 0, language: 0 })).toBe(1)
  expect(totalScore({ content: 0, organisation: 2, language: 0 })).toBe(2)
  expect(totalScore({ content: 0, organisation: 0, language: 4 })).toBe(4)
})

const BANDS = [
  ['content', 'high', 9, 12],
  ['content', 'middle', 5, 8],
  ['content', 'low', 0, 4],
  ['organisation', 'high', 9, 12],
  ['organisation', 'middle', 5, 8],
  ['organisation', 'low', 0, 4],
  ['language', 'high', 20, 26],
  ['language', 'middle', 12, 19],
  ['language', 'low', 0, 11],
] as const

test.each(BANDS)('%s is %s from %i to %i', (criterion, band, from, to) => {
  for (let score = from; score <= to; score++) expect(criterionBand(criterion, score)).toBe(band)
})

test.each([
  ['high', 35, 50],
  ['middle', 19, 34],
  ['low', 0, 18],
] as const)('a total is %s from %i to %i', (band, from, to) => {
  for (let total = from; total <= to; total++) expect(totalBand(total)).toBe(band)
})

// The published bands of the total are not the sums of the criteria's: 9 + 9 + 20 is 38, and 5 + 5 + 12 is 22.
test('an essay at the foot of a band in every criterion is in that band by its total', () => {
  for (const band of ['high', 'middle', 'low'] as const) {
    const [content, organisation, language] = CRITERIA.map((criterion) => RUBRIC.criteria[criterion].bands[band])
    expect(totalBand(totalScore({ content: content!, organisation: organisation!, language: language! }))).toBe(band)
  }
})
