import { rangeOf } from '@truegul/judge/parts'
import { describe, expect, test } from 'vitest'
import { correlation, rankCorrelation } from '../../statistics.ts'
import { findCutPoints, toBands, weightedKappa } from './agreement.ts'
import { stratifiedParts } from './cross-validate.ts'
import { fitModel } from './fit-model.ts'
import { fitRange, totalOfBand } from './fit-range.ts'

const BANDS = [0, 0, 1, 1, 2, 2, 3, 3, 1, 2]

describe('agreement', () => {
  test('is 1 for the same ratings, 0 for constant ones and below 0 for reversed ones', () => {
    expect(weightedKappa(BANDS, BANDS)).toBe(1)
    expect(
      weightedKappa(
        BANDS,
        BANDS.map(() => 2),
      ),
    ).toBeCloseTo(0)
    expect(
      weightedKappa(
        BANDS,
        BANDS.map((band) => 3 - band),
      ),
    ).toBeLessThan(0)
  })

  test('matches a table computed by hand', () => {
    // Squared distances 0, 1, 0, 1: 0.5 on average; by chance 2.
    expect(weightedKappa([0, 1, 2, 3], [0, 2, 2, 2])).toBeCloseTo(1 - 0.5 / 2)
    expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1)
    expect(rankCorrelation([1, 2, 2, 9], [1, 3, 3, 4])).toBeCloseTo(1)
    expect(rankCorrelation([1, 2, 3], [9, 5, 1])).toBeCloseTo(-1)
  })

  test('cut points recover bands that a measure separates', () => {
    const measures = BANDS.map((band, index) => band * 10 + (index % 3))
    expect(toBands(measures, findCutPoints(measures, BANDS, 0.5))).toEqual(BANDS)
  })

  test('parts hold every essay once, the same for the same seed', () => {
    const essays = BANDS.map((band, id) => ({ id, band }))
    const parts = stratifiedParts(essays, 3, 5)
    expect(parts.flat().sort((a, b) => a.id - b.id)).toEqual(essays)
    expect(stratifiedParts(essays, 3, 5)).toEqual(parts)
  })
})

test('a measure that would pull the wrong way gets no weight', () => {
  const zero = { higherWords: 0, politeShare: 0, clausesPerSentence: 0, usualJoins: 0 }
  const samples = BANDS.map((band, index) => ({
    band,
    measures: { ...zero, length: band + (index % 2), mistakes: band },
  }))
  const { measures } = fitModel(samples)
  expect(measures.mistakes.weight).toBe(0)
  expect(measures.length.weight).toBeGreaterThan(0)
  expect(fitModel(samples, ['mistakes']).measures.length.weight).toBe(0)
})

test('the range holds the share of each human band that it is made for, and always the total', () => {
  const unseen = Array.from({ length: 300 }, (_, index) => {
    const band = index % 4
    return { total: 12 + band * 6 + ((index * 7919) % 17), band }
  })
  const model = fitRange(unseen)
  const judged = unseen.map(({ total, band }) => ({ total, band, range: rangeOf(total, { max: 50 }, model) }))
  for (const { total, range } of judged) {
    expect(range[0]).toBeLessThanOrEqual(total)
    expect(range[1]).toBeGreaterThanOrEqual(total)
  }
  for (const band of [0, 1, 2, 3]) {
    const own = judged.filter((one) => one.band === band)
    const held = own.filter(({ range }) => range[0] <= totalOfBand(band) && totalOfBand(band) <= range[1])
    expect(held.length / own.length).toBeGreaterThanOrEqual(0.8)
    expect(held.length / own.length).toBeLessThan(1)
  }
})
