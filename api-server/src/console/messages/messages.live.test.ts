import { postResult, submitEssay } from '@truegul/contract'
import { getOverview, listMails, listNotifications } from '@truegul/contract/console'
import { submission, type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import { testJudgement } from '@truegul/dev/testing/test-judgement'
import { type TestOperator, testOperator } from '@truegul/dev/testing/test-operator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let api: TestApi
let operator: TestOperator
let learner: TestLearner
let other: TestLearner
let submissionId: string

const ADDRESS = 'nobody-reads-this@learners.test'

beforeAll(async () => {
  api = await testApi()
  operator = await testOperator(api)
  learner = await api.learner()
  other = await api.learner()
  const essay = submission()
  submissionId = essay.id
  await learner.call(submitEssay, essay)
  const taskId = await api.taskOf(submissionId)
  await api.mlServer(postResult, { outcome: 'judged', taskId, judgement: testJudgement(), detection: null })
  await api.rows('delete from mails')
  // What waits is due in an hour, so that nobody sends it meanwhile.
  const mail = `insert into mails (user_id, kind, address, state, attempts, due_at, created_at, ended_at, reply)
    values ($1, $2, $3, $4, $5, now() + interval '1 hour', now() - $6::interval, case when $4 <> 'waiting' then now() - $7::interval end, $8)`
  for (const row of [
    [learner.id, 'reset', null, 'sent', 1, '30 hours', '23 hours', null],
    [learner.id, 'reset', null, 'sent', 1, '26 hours', '25 hours', null],
    [other.id, 'survey', null, 'given-up', 8, '28 hours', '1 hour', 450],
    [other.id, 'survey', null, 'refused', 1, '27 hours', '2 hours', 550],
    [null, 'reset', null, 'dropped', 1, '4 hours', '3 hours', null],
    [null, 'reset', ADDRESS, 'waiting', 2, '2 hours', '0 hours', 421],
  ]) {
    await api.rows(mail, row)
  }
  const note = `insert into push_notifications (submission_id, token_id, platform, kind, state, attempts, due_at, created_at, ended_at, reason)
    values ($1, gen_random_uuid(), $2, 'result', $3, 1, now() + interval '1 hour', now() - $4::interval, case when $3 <> 'waiting' then now() end, $5)`
  for (const row of [
    ['ios', 'sent', '23 hours', null],
    ['android', 'sent', '25 hours', null],
    ['android', 'refused', '2 hours', 'SENDER_ID_MISMATCH'],
    ['ios', 'given-up', '3 hours', null],
    ['ios', 'token-gone', '4 hours', null],
    ['android', 'waiting', '1 hour', null],
  ]) {
    await api.rows(note, [submissionId, ...row])
  }
})
afterAll(() => api[Symbol.asyncDispose]())

const value = <T>(answer: { ok: true; value: T } | { ok: false; problem: { code: string } }): T => {
  if (!answer.ok) throw new Error(answer.problem.code)
  return answer.value
}

test('mails are listed newest first, with how each ended, without address and words', async () => {
  const { total, items } = value(await operator.call(listMails, {}))
  expect(total).toBe(6)
  expect(items.map(({ kind, state, ended, attempts, reply }) => [kind, state, ended, attempts, reply])).toEqual([
    ['reset', 'waiting', 'waiting', 2, 421],
    ['reset', 'not-sent', 'dropped', 1, null],
    ['reset', 'sent', 'sent', 1, null],
    ['survey', 'failed', 'refused', 1, 550],
    ['survey', 'failed', 'given-up', 8, 450],
    ['reset', 'sent', 'sent', 1, null],
  ])
  expect(items[0]).toMatchObject({ personId: null, endedAt: null, dueAt: expect.any(String) })
  expect(items[3]).toMatchObject({ personId: other.id, endedAt: expect.any(String), dueAt: null })
  expect(JSON.stringify(items)).not.toContain('@')
})

test('notifications are listed newest first, with what the vendor said', async () => {
  const { total, items } = value(await operator.call(listNotifications, {}))
  expect(total).toBe(6)
  expect(items.map(({ platform, state, ended, reason }) => [platform, state, ended, reason])).toEqual([
    ['android', 'waiting', 'waiting', null],
    ['android', 'failed', 'refused', 'SENDER_ID_MISMATCH'],
    ['ios', 'failed', 'given-up', null],
    ['ios', 'not-sent', 'token-gone', null],
    ['ios', 'sent', 'sent', null],
    ['android', 'sent', 'sent', null],
  ])
  expect(items[0]).toMatchObject({ submissionId, personId: learner.id, dueAt: expect.any(String), endedAt: null })
})

describe.each([
  ['mails', listMails],
  ['notifications', listNotifications],
] as const)('the numbers of the overview are rows of the list: %s', (name, operation) => {
  const totalOf = async (input: object) => value(await operator.call(operation, input)).total

  test('of the last day, and all that wait', async () => {
    const counts = value(await operator.call(getOverview, {}))[name === 'mails' ? 'mails' : 'push']
    expect(counts).toEqual({ waiting: 1, sent: 1, failed: 2 })
    expect(await totalOf({ state: 'waiting' })).toBe(counts.waiting)
    expect(await totalOf({ state: 'sent', lastHours: 24 })).toBe(counts.sent)
    expect(await totalOf({ state: 'failed', lastHours: 24 })).toBe(counts.failed)
  })

  test('by state, by person, page by page', async () => {
    expect(await totalOf({ state: 'not-sent' })).toBe(1)
    expect(await totalOf({ personId: learner.id })).toBe(name === 'mails' ? 2 : 6)
    expect(await totalOf({ personId: operator.id })).toBe(0)
    const pages = await Promise.all([1, 2, 3].map((page) => operator.call(operation, { page, rows: 4 })))
    expect(pages.map(value).map(({ items }) => items.length)).toEqual([4, 2, 0])
  })
})
