import {
  disputeDetection,
  getMe,
  getSession,
  getSubmission,
  logIn,
  postResult,
  refreshSession,
  retrySubmission,
  submitEssay,
} from '@truegul/contract'
import {
  endSessionsOfPerson,
  failEssay,
  findPerson,
  listAudit,
  listDisputes,
  requeueEssay,
  suspendPerson,
  unlockPerson,
  unsuspendPerson,
} from '@truegul/contract/console'
import { eventually, submission, type TestApi, testApi } from '@truegul/dev/testing/test-api'
import { testDetection, testJudgement } from '@truegul/dev/testing/test-judgement'
import { type TestOperator, testOperator } from '@truegul/dev/testing/test-operator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let api: TestApi
let operator: TestOperator
beforeAll(async () => {
  api = await testApi({ sweepAfter: 400 })
  operator = await testOperator(api)
})
afterAll(() => api[Symbol.asyncDispose]())

const reason = 'asked for help'
const SUSPENDED = { problem: { status: 403, code: 'account-suspended', detail: expect.stringContaining('suspended') } }
const audit = async (personId: string) =>
  (await api.rows(
    'select action, operator_id, reason, request_id from operator_audit where person_id = $1 order by id',
    [personId],
  )) as { action: string; operator_id: string; reason: string; request_id: string }[]

describe('finding a person', () => {
  test('by address in any case or by id shows the account and no word that they wrote', async () => {
    const learner = await api.learner()
    const sent = submission()
    await learner.call(submitEssay, sent)
    const answer = await operator.call(findPerson, { email: learner.email.toUpperCase(), reason })
    expect(answer).toMatchObject({
      value: {
        id: learner.id,
        email: learner.email,
        suspendedAt: null,
        isOperator: false,
        consentsToLlm: true,
        sessions: 1,
        failedLogIns: 0,
        essays: { total: 1, waiting: 1, failed: 0, completed: 0 },
        latestEssays: [{ id: sent.id, failure: null }],
      },
    })
    expect(JSON.stringify(answer)).not.toContain('글쓰기')
    expect(await operator.call(findPerson, { id: learner.id, reason })).toMatchObject({ value: { id: learner.id } })
    expect(await audit(learner.id)).toEqual([
      { action: 'find-person', operator_id: operator.id, reason, request_id: expect.any(String) },
      { action: 'find-person', operator_id: operator.id, reason, request_id: expect.any(String) },
    ])
  })

  test('is written down also when there is nobody, and wants a reason and one of the two', async () => {
    const before = (await api.rows(`select 1 from operator_audit where action = 'find-person'`)).length
    expect(await operator.call(findPerson, { email: 'nobody@learners.test', reason })).toMatchObject({
      problem: { status: 404, code: 'not-found' },
    })
    expect(await api.rows(`select 1 from operator_audit where action = 'find-person'`)).toHaveLength(before + 1)
    for (const wrong of [
      { reason },
      { email: 'a@b.test', id: operator.id, reason },
      { email: 'a@b.test', reason: ' ' },
    ]) {
      expect(await operator.call(findPerson, wrong)).toMatchObject({ problem: { status: 400, code: 'invalid-input' } })
    }
  })
})

describe('a suspended person', () => {
  test('is refused at log-in, at refreshing and everywhere with one code, until let in again', async () => {
    const learner = await api.learner()
    const { email, password, refreshToken } = learner
    expect(await learner.call(getMe, {})).toMatchObject({ status: 200 })
    expect(await operator.call(suspendPerson, { id: learner.id, reason })).toMatchObject({ value: { changed: true } })
    expect(await operator.call(suspendPerson, { id: learner.id, reason })).toMatchObject({ value: { changed: false } })
    expect(await learner.call(getMe, {})).toMatchObject(SUSPENDED)
    expect(await learner.call(submitEssay, submission())).toMatchObject(SUSPENDED)
    expect(await api.call(logIn, { email, password })).toMatchObject(SUSPENDED)
    expect(await api.call(refreshSession, { refreshToken })).toMatchObject(SUSPENDED)
    expect(await learner.call(getSession, {})).toMatchObject({ value: { user: null, canRefresh: false } })
    expect(await api.call(logIn, { email, password: 'wrong password' })).toMatchObject({
      problem: { code: 'wrong-credentials' },
    })
    await operator.call(unsuspendPerson, { id: learner.id, reason })
    expect(await learner.call(getMe, {})).toMatchObject({ status: 200 })
    expect(await api.call(refreshSession, { refreshToken })).toMatchObject({ status: 200 })
    const actions = (await audit(learner.id)).map(({ action }) => action)
    expect(actions).toEqual(['suspend-person', 'suspend-person', 'unsuspend-person'])
  })

  test('has their waiting essays judged all the same', async () => {
    const learner = await api.learner()
    const sent = submission()
    await learner.call(submitEssay, sent)
    await operator.call(suspendPerson, { id: learner.id, reason })
    const taskId = await api.taskOf(sent.id)
    await eventually(() => api.queue.states([`${taskId}-1`])).toEqual(['live'])
    const judged = { outcome: 'judged', taskId, judgement: testJudgement(), detection: null } as const
    expect(await api.mlServer(postResult, judged)).toMatchObject({ status: 204 })
    await operator.call(unsuspendPerson, { id: learner.id, reason })
    expect(await learner.call(getSubmission, { id: sent.id })).toMatchObject({
      value: { submission: { status: 'completed' } },
    })
  })

  test('is no operator: their role is taken on the machine first', async () => {
    const other = await testOperator(api)
    expect(await operator.call(suspendPerson, { id: other.id, reason })).toMatchObject({
      problem: { status: 409, code: 'is-operator' },
    })
    expect(await other.call(getMe, {})).toMatchObject({ status: 200 })
  })
})

test('unlocking lets the right password in after too many wrong ones', async () => {
  const { id, email, password } = await api.learner()
  for (let i = 0; i < 11; i++) await api.call(logIn, { email, password: 'wrong password' })
  expect(await api.call(logIn, { email, password })).toMatchObject({ problem: { code: 'too-many-attempts' } })
  expect(await operator.call(findPerson, { id, reason })).toMatchObject({ value: { failedLogIns: 10 } })
  expect(await operator.call(unlockPerson, { id, reason })).toMatchObject({ value: { changed: true } })
  expect(await api.call(logIn, { email, password })).toMatchObject({ status: 200 })
})

test('ending a person’s sessions asks each of their devices to log in again', async () => {
  const learner = await api.learner()
  expect(await operator.call(endSessionsOfPerson, { id: learner.id, reason })).toMatchObject({
    value: { changed: true },
  })
  expect(await learner.call(getMe, {})).toMatchObject({ problem: { code: 'session-ended' } })
  expect(await api.call(refreshSession, { refreshToken: learner.refreshToken })).toMatchObject({
    problem: { code: 'session-ended' },
  })
})

describe('an essay that is stuck', () => {
  test('is failed by an operator: it gives its place back, its learner may retry, its job is forgotten', async () => {
    const learner = await api.learner()
    const sent = submission()
    await learner.call(submitEssay, sent)
    const taskId = await api.taskOf(sent.id)
    await eventually(() => api.queue.states([`${taskId}-1`])).toEqual(['live'])
    expect(await operator.call(failEssay, { id: sent.id, reason })).toMatchObject({ value: { changed: true } })
    expect(await learner.call(getSubmission, { id: sent.id })).toMatchObject({
      value: { submission: { status: 'failed', failure: 'scorer-away' } },
    })
    expect(await learner.call(getMe, {})).toMatchObject({ value: { quota: { used: 0 } } })
    await eventually(() => api.queue.states([`${taskId}-1`])).toEqual(['missing'])
    expect(await operator.call(failEssay, { id: sent.id, reason })).toMatchObject({
      problem: { code: 'task-finished' },
    })
    expect(await learner.call(retrySubmission, { id: sent.id })).toMatchObject({ status: 200 })
  })

  test('is queued again as a new job, from waiting and from failed, but not once it is judged', async () => {
    const learner = await api.learner()
    const sent = submission()
    await learner.call(submitEssay, sent)
    const taskId = await api.taskOf(sent.id)
    await eventually(() => api.queue.states([`${taskId}-1`])).toEqual(['live'])
    expect(await operator.call(requeueEssay, { id: sent.id, reason })).toMatchObject({ value: { changed: true } })
    await eventually(() => api.queue.states([`${taskId}-1`, `${taskId}-2`])).toEqual(['missing', 'live'])
    await api.mlServer(postResult, { outcome: 'failed', taskId, failure: 'scorer-failed' })
    expect(await operator.call(requeueEssay, { id: sent.id, reason })).toMatchObject({ value: { changed: true } })
    await eventually(() => api.queue.states([`${taskId}-3`])).toEqual(['live'])
    await api.mlServer(postResult, { outcome: 'judged', taskId, judgement: testJudgement(), detection: null })
    expect(await operator.call(requeueEssay, { id: sent.id, reason })).toMatchObject({
      problem: { status: 409, code: 'task-finished' },
    })
    expect(await operator.call(requeueEssay, { id: crypto.randomUUID(), reason })).toMatchObject({
      problem: { status: 404 },
    })
    expect((await audit(learner.id)).map(({ action }) => action)).toEqual(['requeue-essay', 'requeue-essay'])
  })
})

test('disputes are listed page by page, newest first, without the essays', async () => {
  const learner = await api.learner()
  const ids = []
  for (let i = 0; i < 3; i++) {
    const sent = submission()
    await learner.call(submitEssay, sent)
    const taskId = await api.taskOf(sent.id)
    const detection = { ...testDetection, score: 0.9, flagged: true }
    await api.mlServer(postResult, { outcome: 'judged', taskId, judgement: testJudgement(), detection })
    await learner.call(disputeDetection, { id: sent.id })
    ids.unshift(sent.id)
  }
  const first = await operator.call(listDisputes, { limit: 2 })
  if (!first.ok) throw new Error(first.problem.code)
  const second = await operator.call(listDisputes, { limit: 2, cursor: first.value.nextCursor! })
  if (!second.ok) throw new Error(second.problem.code)
  const items = [...first.value.items, ...second.value.items]
  expect(items.map(({ submissionId }) => submissionId)).toEqual(ids)
  expect(items[0]).toMatchObject({ personId: learner.id, score: 0.9, modelVersion: 'test@1' })
  expect(second.value.nextCursor).toBe(null)
  expect(JSON.stringify(items)).not.toContain('글쓰기')
})

describe('the audit', () => {
  test('is read newest first and page by page, of one person or of all, and reading it is in it', async () => {
    const learner = await api.learner()
    for (const name of ['one', 'two', 'three']) {
      await operator.call(endSessionsOfPerson, { id: learner.id, reason: `reason ${name}` })
    }
    const read = async (cursor?: number) => {
      const answer = await operator.call(listAudit, { personId: learner.id, limit: 2, ...(cursor ? { cursor } : {}) })
      if (!answer.ok) throw new Error(answer.problem.code)
      return answer.value
    }
    const first = await read()
    expect(first.items).toMatchObject([
      { reason: 'reason three', operatorId: operator.id, machineUser: null, personId: learner.id },
      { reason: 'reason two' },
    ])
    const second = await read(first.nextCursor!)
    expect(second.items).toMatchObject([{ reason: 'reason one' }])
    expect((await read()).items).toMatchObject([{ action: 'read-audit' }, { action: 'read-audit' }])
  })

  test('takes no change and no deletion, also of its owner, until two years have passed', async () => {
    const count = async () => (await api.rows('select count(*)::int as n from operator_audit'))[0].n
    const before = await count()
    for (const change of [
      `update operator_audit set reason = 'another'`,
      'delete from operator_audit',
      'truncate operator_audit',
      'truncate operator_audit cascade',
    ]) {
      await expect(api.rows(change)).rejects.toThrow(/takes new rows only/)
    }
    await api.rows(`insert into operator_audit (machine_user, action, reason, at)
      values ('old', 'find-person', '', now() - interval '2 years 1 day'), ('new', 'find-person', '', now() - interval '700 days')`)
    await api.rows(`delete from operator_audit where machine_user = 'old'`)
    await expect(api.rows(`delete from operator_audit where machine_user = 'new'`)).rejects.toThrow(/new rows only/)
    expect(await count()).toBe(before + 1)
  })

  test('each act is in the log and in the metrics as a security event, without an address', async () => {
    const learner = await api.learner()
    const metric = async () =>
      Number(
        /truegul_security_events_total\{[^}]*event="operator-acted"[^}]*\} (\d+)/.exec(
          await (await fetch(`${api.internalUrl}/metrics`)).text(),
        )?.[1],
      )
    const before = await metric()
    await operator.call(findPerson, { email: learner.email, reason })
    expect(await metric()).toBe(before + 1)
    expect(api.lines).toContainEqual(
      expect.objectContaining({ event: 'operator-acted', action: 'find-person', userId: operator.id }),
    )
    expect(JSON.stringify(api.lines)).not.toContain('learners.test')
  })
})
