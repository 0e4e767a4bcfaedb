import type { Judgement } from '@truegul/contract'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Analysers } from './analysis/analysers.ts'
import { judgeLocally } from './judge.ts'
import { loadAnalysers } from './node/load-analysers.ts'
import { readFixture } from './node/read-fixture.ts'

let analysers: Analysers
beforeAll(() => {
  analysers = loadAnalysers()
})

function expectExact(text: string, { criteria, ledger, corrections, toCheck, nextSteps, strengths }: Judgement): void {
  for (const { id, score, max } of criteria) {
    const lost = ledger.filter((line) => line.criterion === id).reduce((sum, { points }) => sum + points, 0)
    expect(lost).toBe(max - score)
  }
  for (const { quote, start, end } of ledger) if (quote !== undefined) expect(text.slice(start, end)).toBe(quote)
  let last = 0
  for (const { start, end, original } of toCheck!) expect(text.slice(start, end)).toBe(original)
  for (const { start, end, original, suggestion } of corrections) {
    expect(text.slice(start, end)).toBe(original)
    expect(start).toBeGreaterThanOrEqual(last)
    expect(suggestion.normalize('NFC')).not.toBe(original.normalize('NFC'))
    last = end
  }
  for (const said of [nextSteps, strengths]) expect(new Set(said.map((one) => one.text)).size).toBe(said.length)
  expect(nextSteps.length).toBeLessThanOrEqual(3)
}

/** What happens to essays on the way: odd characters put in, stretches cut out, doubled or moved, another encoding. */
const change = fc.oneof(
  fc.record({
    kind: fc.constant('insert' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    what: fc.constantFrom(
      '\r\n',
      '\u200b',
      '😀',
      '\ud800',
      '중요한다. ',
      '할수있다 ',
      ' 도 ',
      'A',
      '\u11a8',
      '(',
      '않 ',
      '\u00a0',
    ),
  }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(40) }),
  fc.record({
    kind: fc.constant('double' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(60),
  }),
  fc.record({
    kind: fc.constant('unspace' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(80),
  }),
  fc.record({
    kind: fc.constant('decompose' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(200),
  }),
)
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

function perturbed(text: string, changes: readonly Change[]): string {
  return changes.reduce((result, one) => {
    const at = Math.floor(one.at * result.length)
    const [head, rest] = [result.slice(0, at), result.slice(at)]
    if (one.kind === 'insert') return head + one.what + rest
    const [part, tail] = [rest.slice(0, one.length), rest.slice(one.length)]
    if (one.kind === 'cut') return head + tail
    if (one.kind === 'double') return head + part + part + tail
    if (one.kind === 'unspace') return head + part.replaceAll(' ', '') + tail
    return head + part.normalize('NFD') + tail
  }, text)
}

test('ledgers sum exactly, and quotes and corrections stand where they say, however an essay is mangled', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('weak', 'middle', 'good'),
      fc.array(change, { maxLength: 12 }),
      fc.constantFrom('en', 'ko'),
      (name, changes, language) => {
        const essay = readFixture(name, language)
        const text = perturbed(essay.text, changes)
        expectExact(text, judgeLocally({ ...essay, text }, analysers))
      },
    ),
    { numRuns: 80 },
  )
})

test('the same for any Unicode text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), fc.constantFrom('en', 'ko'), (text, language) => {
      expectExact(text, judgeLocally({ ...readFixture('good', language), text }, analysers))
    }),
    { numRuns: 80 },
  )
})

test('every correction of a decomposed essay is the composed one, at the decomposed place', () => {
  const essay = readFixture('weak')
  const text = essay.text.normalize('NFD').replaceAll('\n', '\r\n')
  const judgement = judgeLocally({ ...essay, text }, analysers)
  expectExact(text, judgement)
  const composed = judgeLocally(essay, analysers).corrections
  expect(judgement.corrections.map(({ original }) => original.normalize('NFC'))).toEqual(
    composed.map(({ original }) => original),
  )
})
