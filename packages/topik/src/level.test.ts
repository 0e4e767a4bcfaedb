import { expect, test } from 'vitest'
import { LEVEL_CUT_LINES, LEVELS, levelOf } from './level.ts'
import { RUBRIC } from './rubric.ts'

test.each([
  ['below-3', 0, 19],
  ['3', 20, 24],
  ['4', 25, 31],
  ['5', 32, 38],
  ['6', 39, 50],
] as const)('level %s is a total from %i to %i', (level, from, to) => {
  for (let total = from; total <= to; total++) expect(levelOf(total)).toBe(level)
})

test('the cut lines are those of the exam, scaled from 300 to 50 and rounded up', () => {
  const official = { '3': 120, '4': 150, '5': 190, '6': 230 }
  for (const level of ['3', '4', '5', '6'] as const) {
    expect(LEVEL_CUT_LINES[level]).toBe(Math.ceil((official[level] / 300) * RUBRIC.max))
  }
})

test('levels are listed from the lowest to the highest a total can reach', () => {
  const reached = new Set(Array.from({ length: RUBRIC.max + 1 }, (_, total) => levelOf(total)))
  expect([...reached]).toEqual(LEVELS)
})
