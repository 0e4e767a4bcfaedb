import { randomUUID } from 'node:crypto'
import {
  deleteSubmission,
  getMe,
  getSession,
  logIn,
  postResult,
  refreshSession,
  retrySubmission,
  submitEssay,
  updateMe,
} from '@truegul/contract'
import { submission, type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import { afterAll, beforeAll, expect, test } from 'vitest'

const LIMIT = 3
let api: TestApi
beforeAll(async () => {
  api = await testApi({ dailyLimit: LIMIT })
})
afterAll(() => api[Symbol.asyncDispose]())

async function quotaOf({ call }: TestLearner) {
  const me = await call(getMe, {})
  if (!me.ok) throw new Error(me.problem.code)
  return me.value.quota
}

async function submit({ call }: TestLearner): Promise<string> {
  const sent = submission()
  expect(await call(submitEssay, sent)).toMatchObject({ status: 201 })
  return sent.id
}

const fail = async (id: string, failure: 'scorer-away' | 'scorer-failed') =>
  api.mlServer(postResult, { outcome: 'failed', taskId: await api.taskOf(id), failure })

test('every answer with a learner has the same quota', async () => {
  const learner = await api.learner()
  await submit(learner)
  const { email, password, refreshToken } = learner
  const users = [
    await learner.call(getMe, {}),
    await learner.call(getSession, {}),
    await api.call(logIn, { email, password }),
    await api.call(refreshSession, { refreshToken }),
    await learner.call(updateMe, { language: 'ko' }),
  ].map((answer) => {
    if (!answer.ok) throw new Error(answer.problem.code)
    return 'user' in answer.value ? answer.value.user : answer.value
  })
  const [today] = await api.rows(`select ((now() at time zone 'utc')::date + 1)::text as tomorrow`)
  for (const user of users) {
    expect(user?.quota).toEqual({ limit: LIMIT, used: 1, resetsAt: `${today.tomorrow}T00:00:00.000Z` })
  }
})

test('of ten essays at once as many are taken as the quota has, and the refusal says the same numbers', async () => {
  const learner = await api.learner()
  const answers = await Promise.all(Array.from({ length: 10 }, () => learner.call(submitEssay, submission())))
  const quota = await quotaOf(learner)
  expect(quota).toMatchObject({ limit: LIMIT, used: LIMIT })
  expect(answers.filter(({ ok }) => ok)).toHaveLength(LIMIT)
  for (const answer of answers) {
    if (answer.ok) continue
    expect(answer.problem).toMatchObject({
      code: 'too-many-essays',
      values: { limit: LIMIT, resetsAt: quota?.resetsAt },
    })
  }
})

test('a place that our failure gave back is free again, and a retry takes it; one that the text used up stays used, deleted too', async () => {
  const learner = await api.learner()
  const [ours, texts] = [await submit(learner), await submit(learner)]
  await fail(ours, 'scorer-away')
  expect(await quotaOf(learner)).toMatchObject({ used: 1 })
  await learner.call(retrySubmission, { id: ours })
  await fail(texts, 'scorer-failed')
  await learner.call(deleteSubmission, { id: texts })
  expect(await quotaOf(learner)).toMatchObject({ used: 2 })
})

test('yesterday does not count', async () => {
  const learner = await api.learner()
  for (let essay = 0; essay < LIMIT; essay++) await submit(learner)
  await api.rows('update daily_usage set day = day - 1 where user_id = $1', [learner.id])
  expect(await quotaOf(learner)).toMatchObject({ used: 0 })
  await submit(learner)
  expect(await quotaOf(learner)).toMatchObject({ used: 1 })
})

test('a limit of none is told as none, and refused with its number', async () => {
  await using closed = await testApi({ dailyLimit: 0 })
  const learner = await closed.learner()
  expect(await quotaOf(learner)).toMatchObject({ limit: 0, used: 0 })
  expect(await learner.call(submitEssay, { ...submission(), id: randomUUID() })).toMatchObject({
    problem: { code: 'too-many-essays', values: { limit: 0 } },
  })
})
