import { SignCode } from '@truegul/contract/console'
import { describe, expect, test } from 'vitest'
import { type Facts, RULES, readSigns } from './signs.ts'

const FINE: Facts = {
  waiting: 0,
  oldestWaiting: null,
  results: { completed: 100, failed: 0 },
  callsOfHour: { ended: 100, failed: 0 },
  stop: { isSaid: false, share: 0.1 },
  budgetShare: 0.1,
  mailsGivenUp: 0,
  push: { sent: 100, failed: 0 },
  switchedOff: 0,
  versions: ['v1'],
  servers: 2,
  mlServers: 1,
  late: { feedback: 0, appeals: 0, disputes: 0, applications: 0 },
  playTesters: null,
  buildDaysLeft: null,
}

test('nothing to say is fine, and every sign of the contract has its rule', () => {
  expect(readSigns(FINE)).toEqual({ health: 'fine', signs: [] })
  expect(RULES.map(({ code }) => code).sort()).toEqual([...SignCode.options].sort())
})

const late = (change: Partial<Facts['late']>) => ({ late: { ...FINE.late, ...change } })

describe.each<[SignCode, 'attention' | 'fault', number, there: Partial<Facts>, notYet: Partial<Facts>]>([
  ['queue-stuck', 'fault', 4, { waiting: 4, oldestWaiting: 300.1 }, {}],
  ['queue-slow', 'attention', 4, { waiting: 4, oldestWaiting: 300 }, { waiting: 4, oldestWaiting: 60 }],
  ['essays-failing', 'fault', 6, { results: { completed: 94, failed: 6 } }, { results: { completed: 95, failed: 5 } }],
  ['essays-failing', 'fault', 3, { results: { completed: 0, failed: 3 } }, { results: { completed: 0, failed: 2 } }],
  ['no-server', 'fault', 1, { servers: 0, versions: [] }, {}],
  ['no-ml-server', 'fault', 1, { mlServers: 0 }, {}],
  ['versions-differ', 'attention', 2, { versions: ['v1', 'v2'] }, {}],
  ['llm-failing', 'attention', 3, { callsOfHour: { ended: 10, failed: 3 } }, { callsOfHour: { ended: 9, failed: 9 } }],
  [
    'llm-failing',
    'attention',
    21,
    { callsOfHour: { ended: 100, failed: 21 } },
    { callsOfHour: { ended: 100, failed: 20 } },
  ],
  ['llm-stopped', 'fault', 99, { stop: { isSaid: true, share: 0.999 } }, {}],
  [
    'llm-budget-near',
    'attention',
    80,
    { stop: { isSaid: false, share: 0.8 } },
    { stop: { isSaid: false, share: 0.799 } },
  ],
  ['budget-near', 'attention', 81, { budgetShare: 0.819 }, { budgetShare: null }],
  ['mails-given-up', 'attention', 1, { mailsGivenUp: 1 }, {}],
  ['push-failing', 'attention', 3, { push: { sent: 10, failed: 3 } }, { push: { sent: 100, failed: 3 } }],
  ['switched-off', 'attention', 1, { switchedOff: 1 }, {}],
  ['feedback-waits', 'attention', 2, late({ feedback: 2 }), {}],
  ['appeals-wait', 'attention', 2, late({ appeals: 2 }), {}],
  ['disputes-wait', 'attention', 2, late({ disputes: 2 }), {}],
  ['applications-wait', 'attention', 2, late({ applications: 2 }), {}],
  ['play-testers-few', 'attention', 11, { playTesters: 11 }, { playTesters: 12 }],
  ['play-testers-few', 'attention', 1, { playTesters: 0 }, {}],
  ['build-ends', 'attention', 13, { buildDaysLeft: 13 }, { buildDaysLeft: 14 }],
])('%s', (code, level, count, there, notYet) => {
  test(`is said as ${level} when it is so, and not just before`, () => {
    expect(readSigns({ ...FINE, ...there })).toEqual({ health: level, signs: [{ code, level, count }] })
    expect(readSigns({ ...FINE, ...notYet })).toEqual({ health: 'fine', signs: [] })
  })
})

test('faults come first and decide', () => {
  const { health, signs } = readSigns({ ...FINE, waiting: 1, oldestWaiting: 400, switchedOff: 1, servers: 0 })
  expect(health).toBe('fault')
  expect(signs.map(({ code }) => code)).toEqual(['queue-stuck', 'no-server', 'switched-off'])
})
