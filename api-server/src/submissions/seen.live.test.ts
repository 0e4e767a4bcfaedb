import { randomUUID } from 'node:crypto'
import {
  deleteSubmission,
  getMe,
  getSubmission,
  logIn,
  markSeen,
  postResult,
  retrySubmission,
  submitEssay,
} from '@truegul/contract'
import { submission, type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import { testJudgement } from '@truegul/dev/testing/test-judgement'
import { afterAll, beforeAll, expect, test } from 'vitest'

let api: TestApi
let learner: TestLearner
beforeAll(async () => {
  api = await testApi()
})
afterAll(() => api[Symbol.asyncDispose]())

async function sentBy(one: TestLearner): Promise<string> {
  learner = one
  const sent = submission()
  await learner.call(submitEssay, sent)
  return sent.id
}
const finish = async (id: string, how: 'judged' | 'failed') => {
  const taskId = await api.taskOf(id)
  const failed = { outcome: 'failed', taskId, failure: 'scorer-failed' } as const
  const judged = { outcome: 'judged', taskId, judgement: testJudgement(), detection: null } as const
  await api.mlServer(postResult, how === 'judged' ? judged : failed)
}
const unseen = async () => {
  const answer = await learner.call(getMe, {})
  return answer.ok && answer.value.unseen
}
const seenAt = async (id: string) => {
  const answer = await learner.call(getSubmission, { id, peek: true })
  return answer.ok && answer.value.submission.seenAt
}

test('a completed essay counts as unseen until it is marked seen; the first time is kept', async () => {
  const [first, second] = [await sentBy(await api.learner()), await sentBy(learner)]
  expect(await unseen()).toBe(0)
  await finish(first, 'judged')
  await finish(second, 'judged')
  expect(await unseen()).toBe(2)
  const { email, password } = learner
  expect(await api.call(logIn, { email, password })).toMatchObject({ value: { user: { unseen: 2 } } })
  expect(await learner.call(markSeen, { id: first })).toMatchObject({ status: 204 })
  const marked = await seenAt(first)
  expect(marked).toEqual(expect.any(String))
  expect(await unseen()).toBe(1)
  expect(await learner.call(markSeen, { id: first })).toMatchObject({ status: 204 })
  expect(await seenAt(first)).toBe(marked)
  await learner.call(deleteSubmission, { id: second })
  expect(await unseen()).toBe(0)
})

test('reading with peek leaves a result unseen, with its words true and false; reading it plainly marks it', async () => {
  const id = await sentBy(await api.learner())
  await finish(id, 'judged')
  expect(await learner.call(getSubmission, { id, peek: true })).toMatchObject({ value: { result: { total: 33 } } })
  expect(await unseen()).toBe(1)
  for (const peek of ['', '1', 'yes', 'TRUE']) {
    const refused = await fetch(`${api.url}/api/v1/submissions/${id}?peek=${peek}`, { headers: learner.headers })
    expect([peek, refused.status]).toEqual([peek, 400])
  }
  await learner.call(getSubmission, { id, peek: false })
  expect(await unseen()).toBe(0)
})

test('one under way stays unseen when it is marked, and so does the end of one that is tried again', async () => {
  const id = await sentBy(await api.learner())
  expect(await learner.call(markSeen, { id })).toMatchObject({ status: 204 })
  expect(await seenAt(id)).toBeNull()
  await finish(id, 'failed')
  expect(await unseen()).toBe(0)
  await learner.call(markSeen, { id })
  expect(await seenAt(id)).toEqual(expect.any(String))
  await learner.call(retrySubmission, { id })
  await finish(id, 'judged')
  expect(await seenAt(id)).toBeNull()
  expect(await unseen()).toBe(1)
})

test('an essay of somebody else, or of nobody, is 404 and stays unseen', async () => {
  const id = await sentBy(await api.learner())
  await finish(id, 'judged')
  const tom = await api.learner()
  for (const unknown of [id, randomUUID()]) {
    expect(await tom.call(markSeen, { id: unknown })).toMatchObject({ problem: { status: 404, code: 'not-found' } })
  }
  expect(await unseen()).toBe(1)
  expect(await tom.call(getMe, {})).toMatchObject({ value: { unseen: 0 } })
})
