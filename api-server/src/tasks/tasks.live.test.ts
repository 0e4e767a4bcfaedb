import { randomUUID } from 'node:crypto'
import { getSubmission, type JudgeTask, postResult, retrySubmission, submitEssay, updateMe } from '@truegul/contract'
import { testDatabase } from '@truegul/dev/testing/database/test-database'
import { breakableProxy } from '@truegul/dev/testing/doors/breakable-proxy'
import { eventually, submission, type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import { testJudgement } from '@truegul/dev/testing/test-judgement'
import { openQueue, openWorker } from '@truegul/service'
import { PROMPTS } from '@truegul/topik/prompts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let api: TestApi
let learner: TestLearner
beforeAll(async () => {
  api = await testApi({ sweepAfter: 400 })
  learner = await api.learner()
})
afterAll(() => api[Symbol.asyncDispose]())

async function submitted() {
  const sent = submission()
  expect(await learner.call(submitEssay, sent)).toMatchObject({ status: 201 })
  return { ...sent, taskId: await api.taskOf(sent.id) }
}
const task = async (id: string) => (await api.rows('select * from tasks where id = $1', [id]))[0]
const queued = async (jobId: string) => (await api.queue.states([jobId]))[0]

describe('the relay', () => {
  test('hands a task to the queue, and the essay is then being processed', async () => {
    const { id, taskId } = await submitted()
    await eventually(() => queued(`${taskId}-1`)).toBe('live')
    await eventually(() => task(taskId)).toMatchObject({ state: 'enqueued', attempts: 1, leased_until: null })
    expect(await learner.call(getSubmission, { id })).toMatchObject({ value: { submission: { status: 'processing' } } })
  })

  test('leaves alone what another server has leased, and takes it when the lease has ended', async () => {
    const { id, taskId } = await submitted()
    await eventually(() => task(taskId)).toMatchObject({ state: 'enqueued' })
    await api.rows(
      `update tasks set state = 'waiting', round = 2, leased_until = now() + interval '1 hour' where id = $1`,
      [taskId],
    )
    const later = await submitted()
    await eventually(() => queued(`${later.taskId}-1`)).toBe('live')
    expect(await queued(`${taskId}-2`)).toBe('missing')
    await api.rows(`update tasks set leased_until = now() - interval '1 second' where id = $1`, [taskId])
    await eventually(() => queued(`${taskId}-2`)).toBe('live')
    expect(await learner.call(getSubmission, { id })).toMatchObject({ ok: true })
  })

  test('two servers on one database hand over every task once', async () => {
    await using second = await testApi()
    const ids = await Promise.all(Array.from({ length: 40 }, () => submitted()))
    for (const { taskId } of ids) await eventually(() => queued(`${taskId}-1`)).toBe('live')
    const rows = await api.rows('select attempts from tasks where id = any($1)', [ids.map(({ taskId }) => taskId)])
    expect(new Set(rows.map(({ attempts }) => attempts))).toEqual(new Set([1]))
    expect(second.url).not.toBe(api.url)
  })
})

describe('the sweeper', () => {
  test('leaves alone what the queue still has', async () => {
    const { taskId } = await submitted()
    await eventually(() => task(taskId)).toMatchObject({ state: 'enqueued' })
    const first = (await task(taskId)).enqueued_at
    await eventually(async () => (await task(taskId)).enqueued_at > first).toBe(true)
    expect(await task(taskId)).toMatchObject({ state: 'enqueued', round: 1, attempts: 1 })
  })

  test('sends again, under the same id, what the queue has lost', async () => {
    const { taskId } = await submitted()
    await eventually(() => task(taskId)).toMatchObject({ state: 'enqueued' })
    await api.queue.remove([`${taskId}-1`])
    await eventually(() => task(taskId)).toMatchObject({ state: 'enqueued', round: 1, attempts: 2 })
    expect(await queued(`${taskId}-1`)).toBe('live')
  })

  test('sends again, under a new id, what the queue believes done although no result came', async () => {
    await using own = await testApi({ sweepAfter: 300 })
    const someone = await own.learner()
    const sent = submission()
    await someone.call(submitEssay, sent)
    const taskId = await own.taskOf(sent.id)
    const seen: string[] = []
    const worker = await openWorker<JudgeTask>(
      own.settings.queueUrl,
      async (_data, { id }) => {
        seen.push(id)
        const outcome = { outcome: 'judged', taskId, judgement: testJudgement(), detection: null } as const
        if (id.endsWith('-2')) await own.mlServer(postResult, outcome)
      },
      { concurrency: 1 },
    )
    await eventually(() => someone.call(getSubmission, { id: sent.id })).toMatchObject({
      value: { submission: { status: 'completed' } },
    })
    await worker.stop(1_000)
    expect(seen).toEqual([`${taskId}-1`, `${taskId}-2`])
  })
})

test('the job carries all that the ML server needs, and nothing of the learner', async () => {
  await using own = await testApi()
  const someone = await own.learner()
  const sent = submission()
  const jobs: JudgeTask[] = []
  const worker = await openWorker<JudgeTask>(own.settings.queueUrl, async (data) => void jobs.push(data), {
    concurrency: 1,
  })
  await someone.call(submitEssay, sent)
  await eventually(() => jobs).toHaveLength(1)
  await someone.call(updateMe, { consent: { llm: false } })
  await someone.call(submitEssay, submission())
  await eventually(() => jobs.map(({ consent }) => consent)).toEqual([
    { llm: true, providers: ['claude', 'openai'] },
    { llm: false, providers: [] },
  ])
  await worker.stop(1_000)
  const { id, question, passage, questions, topicWords } = PROMPTS[0]!
  expect(jobs[0]).toEqual({
    taskId: await own.taskOf(sent.id),
    submissionId: sent.id,
    text: sent.text,
    prompt: { id, question, passage, questions, topicWords },
    language: 'en',
    consent: { llm: true, providers: ['claude', 'openai'] },
  })
})

test('a result that is faster than the mark of the relay wins', async () => {
  const id = randomUUID()
  const [{ task_id }] = await api.rows(
    `with s as (insert into submissions (id, user_id, prompt_id, text, characters, language)
       values ($1, $2, 'x', 'x', 75, 'en') returning id)
     insert into tasks (submission_id, leased_until) select id, now() + interval '1 hour' from s returning id as task_id`,
    [id, learner.id],
  )
  const outcome = { outcome: 'judged', taskId: task_id, judgement: testJudgement(), detection: null } as const
  expect(await api.mlServer(postResult, outcome)).toMatchObject({ status: 204 })
  expect(await task(task_id)).toMatchObject({ state: 'done', leased_until: null })
})

test('a task that failed and was retried while its first job was being handed over goes out in its new round', async () => {
  await using queueDatabase = await testDatabase({ empty: true })
  await using proxy = await breakableProxy(new URL(queueDatabase.url))
  await using slow = await testApi({ queueUrl: proxy.url })
  const learner = await slow.learner()
  await proxy.silence()
  const sent = submission()
  await learner.call(submitEssay, sent)
  const taskId = await slow.taskOf(sent.id)
  await eventually(() => slow.rows('select attempts from tasks where id = $1', [taskId])).toEqual([{ attempts: 1 }])
  await slow.mlServer(postResult, { outcome: 'failed', taskId, failure: 'scorer-away' })
  expect(await learner.call(retrySubmission, { id: sent.id })).toMatchObject({ status: 200 })
  await proxy.mend()
  const queue = await openQueue<JudgeTask>(queueDatabase.url)
  try {
    await eventually(() => queue.states([`${taskId}-2`])).toEqual(['live'])
  } finally {
    await queue.close()
  }
})
