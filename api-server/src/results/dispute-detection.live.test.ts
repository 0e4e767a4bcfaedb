import { randomUUID } from 'node:crypto'
import { disputeDetection, getSubmission, postResult, submitEssay } from '@truegul/contract'
import { submission, type TestApi, testApi } from '@truegul/dev/testing/test-api'
import { testDetection, testJudgement } from '@truegul/dev/testing/test-judgement'
import { afterAll, beforeAll, expect, test } from 'vitest'

let api: TestApi
let learner: Awaited<ReturnType<TestApi['learner']>>
beforeAll(async () => {
  api = await testApi()
  learner = await api.learner()
})
afterAll(() => api[Symbol.asyncDispose]())

/** A judged essay with this verdict. */
async function judged(detection: typeof testDetection | null): Promise<string> {
  const sent = submission()
  await learner.call(submitEssay, sent)
  const taskId = await api.taskOf(sent.id)
  await api.mlServer(postResult, { outcome: 'judged', taskId, judgement: testJudgement(), detection })
  return sent.id
}
const flagged = { ...testDetection, score: 0.91, flagged: true }

test('"I wrote this myself" is kept, clears the notice, and changes neither verdict nor score', async () => {
  const id = await judged(flagged)
  const before = await learner.call(getSubmission, { id })
  expect(before).toMatchObject({ value: { result: { detection: flagged, disputedAt: null } } })
  expect(await learner.call(disputeDetection, { id })).toMatchObject({ ok: true, status: 204 })
  const after = await learner.call(getSubmission, { id })
  expect(after).toMatchObject({
    value: { result: { ...testJudgement(), detection: flagged, disputedAt: expect.any(String) } },
  })
})

test('saying it again changes nothing', async () => {
  const id = await judged(flagged)
  await learner.call(disputeDetection, { id })
  const first = await learner.call(getSubmission, { id })
  expect(await learner.call(disputeDetection, { id })).toMatchObject({ status: 204 })
  expect(await learner.call(getSubmission, { id })).toEqual(first)
})

test.each([
  ['was not flagged', testDetection],
  ['has no verdict', null],
])('an essay that %s has nothing to dispute: 409', async (_, detection) => {
  const id = await judged(detection)
  expect(await learner.call(disputeDetection, { id })).toMatchObject({ problem: { status: 409, code: 'not-flagged' } })
})

test('an essay of somebody else, or of nobody, is 404', async () => {
  const id = await judged(flagged)
  const other = await api.learner()
  for (const unknown of [id, randomUUID()]) {
    expect(await other.call(disputeDetection, { id: unknown })).toMatchObject({ problem: { status: 404 } })
  }
  expect(await learner.call(getSubmission, { id })).toMatchObject({ value: { result: { disputedAt: null } } })
})

test('verdicts and disputes are counted', async () => {
  const counts = async () => {
    const page = await (await fetch(`${api.internalUrl}/metrics`)).text()
    const count = (line: RegExp) => Number(line.exec(page)?.[1] ?? 0)
    return [
      count(/^truegul_detections_total\{.*verdict="flagged".*\} (\d+)$/m),
      count(/^truegul_detections_total\{.*verdict="abstained".*\} (\d+)$/m),
      count(/^truegul_disputes_total(?:\{.*\})? (\d+)$/m),
    ]
  }
  const before = await counts()
  await learner.call(disputeDetection, { id: await judged(flagged) })
  await judged({ ...testDetection, score: null, abstained: true })
  expect(await counts()).toEqual(before.map((count) => count + 1))
})
