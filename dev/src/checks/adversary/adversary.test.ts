import { OPERATIONS } from '@truegul/contract/operations'
import { expect, test } from 'vitest'
import { findFault } from './find-fault.ts'
import { runAdversary } from './run-adversary.ts'
import type { Shot } from './shot.ts'

/** The short form; `npm run adversary` is the long one. */
test('500 hostile requests meet no fault: no 5xx, nothing beside the contract, nothing of another learner', async () => {
  const { sent, found, statuses } = await runAdversary({ requests: 500, seed: 7 })
  expect(found).toEqual([])
  expect(sent).toBeGreaterThanOrEqual(500)
  const answered = [...statuses.values()].flatMap((row) => [...row.keys()])
  for (const status of [200, 201, 204, 400, 401, 404, 409]) expect(answered).toContain(status)
}, 240_000)

const shot = (name: string, change: Partial<Shot> = {}): Shot => {
  const operation = OPERATIONS.find((one) => one.name === name)!
  const { method, path } = operation
  return { label: name, operation, by: 'tom', method, path, headers: {}, body: null, expected: 'anything', ...change }
}
const problem = (status: number, code: string) => ({
  status,
  headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  text: JSON.stringify({ type: `/problems/${code}`, title: 'A title', status, code, detail: 'A sentence.' }),
})
const minas = [{ owner: 'mina', words: ['카나리아'] }]

test.each([
  ['a 500', shot('getMe'), problem(500, 'internal-error'), /500/],
  ['a problem that the operation does not name', shot('getMe'), problem(409, 'not-failed'), /does not name/],
  ['an error that is no problem', shot('getMe'), { status: 404, headers: {}, text: 'Not found' }, /no problem/],
  ['a status that is not the code’s', shot('getSubmission'), problem(400, 'not-found'), /not that of/],
  [
    'a success that the contract does not describe',
    shot('getMe'),
    { status: 200, headers: {}, text: '{}' },
    /describe/,
  ],
  [
    'a taken input that the contract refuses',
    shot('getMe', { expected: 'refused' }),
    { status: 200, headers: {}, text: '' },
    /refuses/,
  ],
  [
    'another learner’s thing',
    shot('getSubmission', { expected: 'foreign' }),
    { status: 200, headers: {}, text: '' },
    /another/,
  ],
  ['another learner’s word', shot('getMe'), { ...problem(404, 'not-found'), text: '카나리아' }, /mina/],
])('%s is a fault', (_name, request, answer, fault) => {
  expect(findFault(request, answer, minas)).toMatch(fault)
})

test('the problems of any request, and those of the operation, are none', () => {
  expect(findFault(shot('getSubmission'), problem(404, 'not-found'), minas)).toBeNull()
  expect(findFault(shot('getMe'), problem(400, 'invalid-input'), minas)).toBeNull()
  expect(findFault(shot('getMe'), problem(401, 'session-ended'), minas)).toBeNull()
})
