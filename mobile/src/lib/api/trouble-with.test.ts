import { PROBLEMS, type ProblemCode } from '@truegul/contract'
import { expect, test } from 'vitest'
import { troubleWith } from './trouble-with'

const ofCode = (code: ProblemCode) => troubleWith({ code, status: PROBLEMS[code][0] })

test('only the word of the server ends a session', () => {
  expect(ofCode('session-ended')).toBe('session')
  expect(ofCode('not-signed-in')).toBe('session')
  expect(troubleWith({ code: 'no-connection', status: null })).toBe('delivery')
})

test('a request goes again by itself when nobody was there to read it', () => {
  for (const code of ['service-away', 'internal-error', 'too-many-calls', 'request-too-slow'] as const) {
    expect([code, ofCode(code)]).toEqual([code, 'delivery'])
  }
  // a portal of a hotel that answers in the server's place
  expect(troubleWith({ code: 'unreadable-answer', status: 200 })).toBe('delivery')
})

test('a request that was read and refused waits for a person, also for a reason that only a newer server knows', () => {
  for (const code of ['too-short', 'too-long', 'too-many-essays', 'submission-conflict', 'not-found'] as const) {
    expect([code, ofCode(code)]).toEqual([code, 'request'])
  }
  expect(troubleWith({ code: 'essays-paused' as ProblemCode, status: 403 })).toBe('request')
})
