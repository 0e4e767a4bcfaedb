import { readFixture } from '@truegul/judge/parts'
import { findInjections } from '@truegul/ml-server/judging/parts'
import { describe, expect, test } from 'vitest'
import { ATTACKS } from './attacks.ts'

const ESSAYS = (['weak', 'middle', 'good'] as const).map((name) => readFixture(name).text)

/** Praise and pleas without a word of scores or orders, a word misspelt beyond recognition, an order of three words far apart. */
const NOT_FOUND = ['en-split-words', 'en-subtle', 'ko-flattery', 'ko-misspelt', 'ko-self-praise', 'late-ko-compare']

describe('the attacks', () => {
  test('are many, of many families, in Korean, English, mixed and other languages, and at every place', () => {
    expect(ATTACKS.length).toBeGreaterThanOrEqual(80)
    expect(new Set(ATTACKS.map(({ id }) => id)).size).toBe(ATTACKS.length)
    expect(new Set(ATTACKS.map(({ family }) => family)).size).toBeGreaterThanOrEqual(25)
    expect(new Set(ATTACKS.map(({ language }) => language)).size).toBe(4)
    expect(new Set(ATTACKS.map(({ place }) => place)).size).toBe(6)
  })

  test('are all different', () => {
    expect(new Set(ATTACKS.map(({ insert }) => insert(ESSAYS[1]!))).size).toBe(ATTACKS.length)
  })

  test.each(ATTACKS.map((attack) => [attack.id, attack] as const))('%s only adds to an essay', (_, { insert }) => {
    for (const essay of ESSAYS) {
      const attacked = insert(essay)
      expect(attacked.length).toBeGreaterThan(essay.length)
      expect(containsInOrder(attacked, essay)).toBe(true)
    }
  })

  test('are found, save those named here: 315 of 321', () => {
    for (const essay of ESSAYS) {
      const missed = ATTACKS.filter(({ insert }) => findInjections(insert(essay)).length === 0).map(({ id }) => id)
      expect(missed.toSorted()).toEqual(NOT_FOUND)
    }
    expect(NOT_FOUND.length / ATTACKS.length).toBeLessThanOrEqual(0.05)
  })
})

/** Whether every character of the essay stands in the text, in the same order. */
function containsInOrder(text: string, essay: string): boolean {
  let at = -1
  for (const unit of essay) {
    at = text.indexOf(unit, at + 1)
    if (at < 0) return false
  }
  return true
}
