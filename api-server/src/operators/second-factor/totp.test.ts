import { expect, test } from 'vitest'
import { base32, findStep, stepAt, totp } from './totp.ts'

const KEY = Buffer.from('12345678901234567890')

// Appendix B of RFC 6238, of whose eight digits apps show the last six.
test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('at second %i the code is the one of the RFC', (seconds, code) => {
  expect(totp(KEY, stepAt(seconds * 1000))).toBe(code)
})

test('a code is found in its own 30 seconds and in those beside, and in none of a step that was taken', () => {
  const now = 1_700_000_000_000
  const step = stepAt(now)
  for (const [offset, found] of [
    [-2, null],
    [-1, step - 1],
    [0, step],
    [1, step + 1],
    [2, null],
  ] as const) {
    expect(findStep(KEY, totp(KEY, step + offset), { now, last: null })).toBe(found)
  }
  expect(findStep(KEY, totp(KEY, step), { now, last: step })).toBe(null)
  expect(findStep(KEY, totp(KEY, step - 1), { now, last: step })).toBe(null)
  expect(findStep(KEY, totp(KEY, step + 1), { now, last: step })).toBe(step + 1)
  expect(findStep(KEY, '12345', { now, last: null })).toBe(null)
})

test('keys are written as RFC 4648 writes them', () => {
  for (const [plain, written] of [
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foobar', 'MZXW6YTBOI'],
  ] as const) {
    expect(base32(Buffer.from(plain))).toBe(written)
  }
})
