import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ledgerOf } from './ledger'

const Criterion = fc.record({
  id: fc.constantFrom('content', 'organisation', 'language', 'task-achievement'),
  max: fc.integer({ min: 1, max: 40 }),
  score: fc.nat(40),
})
const Line = fc.record({
  criterion: fc.constantFrom('content', 'language', 'style'),
  points: fc.integer({ min: 1, max: 9 }),
})

test('the empty cells of a criterion are the points that it lost, whatever its lines say', () => {
  const Said = fc.record({
    criteria: fc.uniqueArray(Criterion, { selector: ({ id }) => id }),
    ledger: fc.array(Line, { maxLength: 12 }),
  })
  fc.assert(
    fc.property(Said, ({ criteria, ledger }) => {
      const said = {
        criteria: criteria.map((criterion) => ({ ...criterion, band: 'low' as const, feedback: '-' })),
        ledger: ledger.map((line) => ({ ...line, rule: 'a', reason: '-' })),
      }
      const rows = ledgerOf(said)
      for (const { id, max, score } of said.criteria) {
        const cells = rows.find((each) => each.id === id)!.rows.reduce((sum, { points }) => sum + points, 0)
        expect(cells).toBe(Math.max(0, max - score))
      }
      const shown = rows.flatMap(({ rows }) => rows.flatMap(({ index }) => (index === null ? [] : [index])))
      expect(shown.sort((a, b) => a - b)).toEqual(ledger.map((_, index) => index))
    }),
  )
})
