import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockFace, EXAM_TIME, isPaused, startedClock, timeLeft, togglePause } from './exam-clock'

test('the clock is told from its end, so that a closed app does not stop it', () => {
  const clock = startedClock(1_000)
  expect(clockFace(timeLeft(clock, 1_000))).toBe('50:00')
  expect(clockFace(timeLeft(clock, 1_000 + 18 * 60_000 + 40_000))).toBe('31:20')
  expect(timeLeft(clock, 1_000 + EXAM_TIME)).toBe(0)
  expect(timeLeft(clock, 1_000 + 9 * EXAM_TIME)).toBe(0)
})

test('however often it is stopped, only the time that ran is gone', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ ran: fc.nat(100_000), stood: fc.nat(10_000_000) }), { maxLength: 20 }),
      (spells) => {
        let now = 0
        let clock = startedClock(now)
        for (const { ran, stood } of spells) {
          now += ran
          clock = togglePause(clock, now)
          expect(isPaused(clock)).toBe(true)
          now += stood
          clock = togglePause(clock, now)
        }
        const gone = spells.reduce((sum, { ran }) => sum + ran, 0)
        expect(timeLeft(clock, now)).toBe(Math.max(0, EXAM_TIME - gone))
      },
    ),
  )
})

test('the face shows seconds that have begun, so that 0:00 is the end', () => {
  expect([clockFace(61_000), clockFace(60_001), clockFace(1), clockFace(0)]).toEqual(['1:01', '1:01', '0:01', '0:00'])
})
