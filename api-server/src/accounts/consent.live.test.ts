import { JudgeTask, submitEssay, updateMe } from '@truegul/contract'
import { sampleTask } from '@truegul/dev/testing/sample-task'
import { eventually, submission, testApi } from '@truegul/dev/testing/test-api'
import { callsOf } from '@truegul/dev/testing/test-llm-calls'
import { openWorker } from '@truegul/service'
import { expect, test } from 'vitest'

const YES = { llm: true, providers: ['claude', 'openai'] }
const NO = { llm: false, providers: [] }
const OF_OLD = `update consents set version = '2020-01'`

test('a task names the providers that the text may go to: those of today’s consent text, for who agreed to that very text', async () => {
  await using api = await testApi()
  const jobs: JudgeTask[] = []
  const worker = await openWorker<JudgeTask>(api.settings.queueUrl, async (data) => void jobs.push(data), {
    concurrency: 1,
  })
  const learner = await api.learner()
  const consentOfNext = async () => {
    const before = jobs.length
    expect(await learner.call(submitEssay, submission())).toMatchObject({ status: 201 })
    await eventually(() => jobs.length).toBe(before + 1)
    return jobs.at(-1)!.consent
  }
  expect(await consentOfNext()).toEqual(YES)
  await api.rows(OF_OLD)
  expect(await consentOfNext()).toEqual(NO)
  await learner.call(updateMe, { consent: { llm: true } })
  expect(await consentOfNext()).toEqual(YES)
  await learner.call(updateMe, { consent: { llm: false } })
  expect(await consentOfNext()).toEqual(NO)
  await worker.stop(1_000)
})

test('what the queue lost goes again with the consent of then, not of the submit', async () => {
  await using api = await testApi({ sweepAfter: 300 })
  const learner = await api.learner()
  const { taskId } = await callsOf(api, learner)
  await eventually(() => api.queue.states([`${taskId}-1`])).toEqual(['live'])
  await learner.call(updateMe, { consent: { llm: false } })
  await api.queue.remove([`${taskId}-1`])
  const jobs: JudgeTask[] = []
  await eventually(() => api.rows('select attempts from tasks where id = $1', [taskId])).toEqual([{ attempts: 2 }])
  const worker = await openWorker<JudgeTask>(api.settings.queueUrl, async (data) => void jobs.push(data), {
    concurrency: 1,
  })
  await eventually(() => jobs.map(({ consent }) => consent)).toEqual([NO])
  await worker.stop(1_000)
})

test('no call is granted for a learner who has withdrawn, or agreed to an older text, after the task was sent', async () => {
  await using api = await testApi()
  const learner = await api.learner()
  const essay = await callsOf(api, learner)
  expect(await essay.reserve()).toBe('granted')
  await learner.call(updateMe, { consent: { llm: false } })
  expect(await essay.reserve()).toBe('task-finished')
  await learner.call(updateMe, { consent: { llm: true } })
  expect(await essay.reserve({ provider: 'openai', model: 'gpt-5-mini' })).toBe('granted')
  await api.rows(OF_OLD)
  expect(await essay.reserve()).toBe('task-finished')
  expect(await api.rows('select state from tasks where id = $1', [essay.taskId])).not.toEqual([{ state: 'done' }])
})

test('a job that is refused for want of consent is over, and its task goes again with the consent of today', async () => {
  await using api = await testApi({ sweepAfter: 300 })
  const learner = await api.learner()
  const seen: (JudgeTask['consent'] & { id: string; answer: string })[] = []
  const { taskId, reserve } = await callsOf(api, learner)
  await eventually(() => api.queue.states([`${taskId}-1`])).toEqual(['live'])
  await learner.call(updateMe, { consent: { llm: false } })
  const worker = await openWorker<JudgeTask>(
    api.settings.queueUrl,
    async ({ consent }, { id }) => {
      seen.push({ id, ...consent, answer: consent.llm ? await reserve() : 'judged locally' })
    },
    { concurrency: 1 },
  )
  await eventually(() => seen.slice(0, 2)).toEqual([
    { id: `${taskId}-1`, ...YES, answer: 'task-finished' },
    { id: `${taskId}-2`, ...NO, answer: 'judged locally' },
  ])
  await worker.stop(1_000)
})

test('a task of before providers were named lets the text go to none', () => {
  const { consent: _new, ...task } = sampleTask()
  expect(JudgeTask.parse({ ...task, consent: { llm: true } }).consent).toEqual({ llm: true, providers: [] })
})
