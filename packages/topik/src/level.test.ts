import { expect, test } from 'vitest'
import { LEVELS, type Level, levelCutLines, levelOf } from './level.ts'
import { TOPIK_54 } from './rubrics.ts'

test.each([
  ['below-3', 0, 19],
  ['3', 20, 24],
  ['4', 25, 31],
  ['5', 32, 38],
  ['6', 39, 50],
] as const)('level %s of question 54 is a total from %i to %i', (level, from, to) => {
  for (let total = from; total <= to; total++) expect(levelOf(TOPIK_54, total)).toBe(level)
})

test('the cut lines of any question are those of the exam, scaled from 300 and rounded up', () => {
  const exam: Partial<Record<Level, number>> = { '3': 120, '4': 150, '5': 190, '6': 230 }
  for (const max of [10, 30, TOPIK_54.max, 100, 300]) {
    for (const { level, from } of levelCutLines({ max })) {
      expect(from * 300).toBeGreaterThanOrEqual(exam[level]! * max)
      expect((from - 1) * 300).toBeLessThan(exam[level]! * max)
    }
  }
})

test('levels are listed from the lowest to the highest a total can reach', () => {
  const reached = new Set(Array.from({ length: TOPIK_54.max + 1 }, (_, total) => levelOf(TOPIK_54, total)))
  expect([...reached]).toEqual(LEVELS)
})
