import { Problem } from '@truegul/contract'
import { expect, test } from 'vitest'
import { CALL_LIMITS, type CallLimits, createCallLimits } from './call-limits.ts'

const { most, within } = CALL_LIMITS.exportMe

function tryTake(limits: CallLimits, userId: string): number | 'taken' {
  try {
    limits.take('exportMe', userId)
    return 'taken'
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'too-many-calls') throw error
    return error.details.retryAfter!
  }
}

test('as many as the limit are taken at once, then one each time that one has come back, for each account by itself', () => {
  let now = 1e12
  const limits = createCallLimits(() => now)
  for (let i = 0; i < most; i++) expect(tryTake(limits, 'a')).toBe('taken')
  const seconds = tryTake(limits, 'a')
  expect(seconds).toBe(within / most / 1000)
  expect(tryTake(limits, 'b')).toBe('taken')
  now += within / most - 1
  expect(tryTake(limits, 'a')).toBe(1)
  now += 1
  expect(tryTake(limits, 'a')).toBe('taken')
  expect(tryTake(limits, 'a')).toBe(seconds)
  now += within
  for (let i = 0; i < most; i++) expect(tryTake(limits, 'a')).toBe('taken')
})

test('of a call that is made one at a time, a second one is refused and not counted until the first has ended', () => {
  const limits = createCallLimits(() => 0)
  const end = limits.takeAlone('exportMe', 'a')
  for (let i = 0; i < most * 2; i++) {
    expect(() => limits.takeAlone('exportMe', 'a')).toThrow(expect.objectContaining({ code: 'too-many-calls' }))
  }
  limits.takeAlone('exportMe', 'b')
  end()
  limits.takeAlone('exportMe', 'a')
})
