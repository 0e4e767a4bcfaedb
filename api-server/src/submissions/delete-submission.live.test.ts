import { randomUUID } from 'node:crypto'
import {
  deleteSubmission,
  exportMe,
  findSealedJudgement,
  getSubmission,
  listSubmissions,
  postResult,
  retrySubmission,
  submitEssay,
} from '@truegul/contract'
import { eventually, submission, type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import { testDetection, testJudgement } from '@truegul/dev/testing/test-judgement'
import { callsOf } from '@truegul/dev/testing/test-llm-calls'
import { afterAll, beforeAll, expect, test } from 'vitest'

let api: TestApi
beforeAll(async () => {
  api = await testApi({ sweepAfter: 400, dailyLimit: 10 })
})
afterAll(() => api[Symbol.asyncDispose]())

const NOT_FOUND = { problem: { status: 404, code: 'not-found' } }

async function sendOne(learner: TestLearner, sent = submission()) {
  expect(await learner.call(submitEssay, sent)).toMatchObject({ status: 201 })
  return { ...sent, taskId: await api.taskOf(sent.id) }
}

const judge = (taskId: string, seal?: string) =>
  api.mlServer(postResult, {
    outcome: 'judged',
    taskId,
    judgement: seal === undefined ? testJudgement() : llmJudgement(),
    detection: testDetection,
    ...(seal === undefined ? {} : { seal }),
  })

function llmJudgement() {
  const judgement = testJudgement()
  return { ...judgement, provenance: { ...judgement.provenance, scorer: 'claude' as const } }
}

const rowsOf = (id: string, taskId: string) =>
  api.rows(
    `select 'submission' as what from submissions where id = $1 union all select 'task' from tasks where id = $2
     union all select 'result' from scoring_results where submission_id = $1`,
    [id, taskId],
  )

test('deletes the essay with its task, result and job; the day and the ledger keep their counts', async () => {
  const learner = await api.learner()
  const { id, taskId, reserve, settle } = await callsOf(api, learner)
  const callId = randomUUID()
  expect(await reserve({ callId })).toBe('granted')
  await settle(callId)
  await judge(taskId)
  const kept = await sendOne(learner)
  await eventually(() => api.queue.states([`${taskId}-1`])).toEqual(['live'])
  expect(await learner.call(deleteSubmission, { id })).toMatchObject({ status: 204 })

  expect(await rowsOf(id, taskId)).toEqual([])
  await eventually(() => api.queue.states([`${taskId}-1`])).toEqual(['missing'])
  expect(await learner.call(getSubmission, { id })).toMatchObject(NOT_FOUND)
  expect(await learner.call(listSubmissions, {})).toMatchObject({ value: { items: [{ id: kept.id }] } })
  expect(JSON.stringify(await learner.call(exportMe, {}))).not.toContain(id)
  expect(await api.rows('select used from daily_usage where user_id = $1', [learner.id])).toEqual([{ used: 2 }])
  expect(await api.rows('select task_id, cost_usd::float8 as cost from llm_calls where id = $1', [callId])).toEqual([
    { task_id: null, cost: 0.0051 },
  ])
})

test('an essay of somebody else, of nobody, or deleted before is 404, and theirs stays', async () => {
  const [mina, tom] = [await api.learner(), await api.learner()]
  const { id } = await sendOne(mina)
  expect(await tom.call(deleteSubmission, { id })).toMatchObject(NOT_FOUND)
  expect(await tom.call(deleteSubmission, { id: randomUUID() })).toMatchObject(NOT_FOUND)
  expect(await mina.call(getSubmission, { id })).toMatchObject({ value: { submission: { id } } })
  const twice = await Promise.all([1, 2, 3].map(() => mina.call(deleteSubmission, { id })))
  expect(twice.map((answer) => (answer.ok ? 204 : answer.problem.code)).sort()).toEqual([204, 'not-found', 'not-found'])
})

test('one that is being judged does not come back: result, failure, delay and payment find no task', async () => {
  const learner = await api.learner()
  const { id, taskId, reserve, settle } = await callsOf(api, learner)
  const callId = randomUUID()
  expect(await reserve({ callId })).toBe('granted')
  await learner.call(deleteSubmission, { id })

  expect(await judge(taskId)).toMatchObject(NOT_FOUND)
  expect(await api.mlServer(postResult, { outcome: 'failed', taskId, failure: 'scorer-failed' })).toMatchObject(
    NOT_FOUND,
  )
  expect(await api.mlServer(postResult, { outcome: 'delayed', taskId })).toMatchObject(NOT_FOUND)
  expect(await reserve()).toBe('not-found')
  // What was under way is paid for all the same.
  expect(await settle(callId)).toMatchObject({ ok: true })
  expect(await learner.call(retrySubmission, { id })).toMatchObject(NOT_FOUND)
  expect(await rowsOf(id, taskId)).toEqual([])
})

test('a phone that sends it once more does not bring it back, and takes no place of the day', async () => {
  const learner = await api.learner()
  const sent = submission()
  await sendOne(learner, sent)
  await learner.call(deleteSubmission, { id: sent.id })
  const answers = await Promise.all([1, 2, 3].map(() => learner.call(submitEssay, sent)))
  for (const answer of answers) {
    expect(answer).toMatchObject({
      problem: { code: 'submission-conflict', detail: expect.stringContaining('deleted') },
    })
  }
  expect(await learner.call(listSubmissions, {})).toMatchObject({ value: { items: [] } })
  expect(await api.rows('select used from daily_usage where user_id = $1', [learner.id])).toEqual([{ used: 1 }])
})

test('its sealed judgement goes with it, and that of another learner with the same text stays', async () => {
  const [mina, tom] = [await api.learner(), await api.learner()]
  const seal = '7'.repeat(64)
  const { text } = submission()
  const hers = await sendOne(mina, submission(text))
  const his = await sendOne(tom, submission(text))
  for (const { taskId } of [hers, his]) expect(await judge(taskId, seal)).toMatchObject({ status: 204 })
  const sealed = () => api.mlServer(findSealedJudgement, { seal })
  await mina.call(deleteSubmission, { id: hers.id })
  expect(await sealed()).toMatchObject({ value: { sealed: { text } } })
  await tom.call(deleteSubmission, { id: his.id })
  expect(await sealed()).toMatchObject({ value: { sealed: null } })
})

test('deleting while results, retries and second sends come in leaves nothing, whoever was faster', async () => {
  const learner = await api.learner()
  for (let i = 0; i < 8; i++) {
    const sent = submission()
    const { id, taskId } = await sendOne(learner, sent)
    if (i % 2 === 0) await api.mlServer(postResult, { outcome: 'failed', taskId, failure: 'scorer-away' })
    const [gone, ...answers] = await Promise.all([
      learner.call(deleteSubmission, { id }),
      judge(taskId),
      learner.call(retrySubmission, { id }),
      learner.call(submitEssay, sent),
      learner.call(getSubmission, { id }),
    ])
    expect(gone).toMatchObject({ status: 204 })
    const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.problem.code]))
    const right = ['not-found', 'task-finished', 'not-failed', 'submission-conflict']
    expect(codes.filter((code) => !right.includes(code))).toEqual([])
    expect(await rowsOf(id, taskId)).toEqual([])
  }
})
