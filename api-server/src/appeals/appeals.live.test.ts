import { appealJudgement, getSubmission, listInbox, listReaders, postResult, submitEssay } from '@truegul/contract'
import { listAppeals, readAppeal, settleAppeal } from '@truegul/contract/console'
import { submission, type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import { testDetection, testJudgement } from '@truegul/dev/testing/test-judgement'
import { type TestOperator, testOperator } from '@truegul/dev/testing/test-operator'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

let api: TestApi
let operator: TestOperator
let learner: TestLearner
beforeAll(async () => {
  api = await testApi()
  operator = await testOperator(api)
})
afterAll(() => api[Symbol.asyncDispose]())
beforeEach(async () => {
  learner = await api.learner()
})

const why = { reason: '서론과 결론이 있는데 없다고 나왔어요.' }
const scores = (content: number, organisation: number, language: number) => [
  { id: 'content', score: content },
  { id: 'organisation', score: organisation },
  { id: 'language', score: language },
]
const comment = 'The conclusion is there: it begins with 따라서.'

async function judged(): Promise<string> {
  const essay = submission()
  await learner.call(submitEssay, essay)
  const taskId = await api.taskOf(essay.id)
  await api.mlServer(postResult, { outcome: 'judged', taskId, judgement: testJudgement(), detection: testDetection })
  return essay.id
}

test('a person’s scores stand beside the machine’s, are told to the learner and hold', async () => {
  const id = await judged()
  expect(await learner.call(getSubmission, { id })).toMatchObject({ value: { appeal: null } })
  expect(await learner.call(appealJudgement, { id, ...why })).toMatchObject({ status: 204 })
  expect(await learner.call(getSubmission, { id })).toMatchObject({
    value: { appeal: { reason: why.reason, answer: null } },
  })
  const waiting = await operator.call(listAppeals, { state: 'waiting' })
  expect(waiting).toMatchObject({ value: { items: [{ submissionId: id, total: 33, personTotal: null }] } })
  expect(JSON.stringify(waiting)).not.toMatch(/글쓰기는|서론/)
  expect(await operator.call(readAppeal, { submissionId: id, reason: 'it was asked for' })).toMatchObject({
    value: { text: expect.stringContaining('글쓰기는'), appealReason: why.reason, judgement: { total: 33 } },
  })
  expect(await operator.call(settleAppeal, { submissionId: id, criteria: scores(10, 10, 18), comment })).toMatchObject({
    value: { total: 38 },
  })
  expect(await learner.call(getSubmission, { id })).toMatchObject({
    value: {
      result: { total: 33 },
      appeal: {
        answer: {
          total: 38,
          comment,
          criteria: [{ id: 'content', max: 12, score: 10 }, {}, { id: 'language', max: 26 }],
        },
      },
    },
  })
  expect(await learner.call(listInbox, {})).toMatchObject({
    value: { items: [{ kind: 'appeal', submissionId: id }, { kind: 'result' }] },
  })
  expect(await learner.call(listReaders, { id })).toMatchObject({
    value: { items: [{ by: 'this-server' }, { by: 'operator', purpose: 'appeal' }] },
  })
  expect(await operator.call(settleAppeal, { submissionId: id, criteria: scores(1, 1, 1), comment })).toMatchObject({
    problem: { code: 'has-its-answer' },
  })
})

test('one asks once, for a judged essay of one’s own', async () => {
  const id = await judged()
  const other = await api.learner()
  const waiting = submission()
  await learner.call(submitEssay, waiting)
  expect(await other.call(appealJudgement, { id, ...why })).toMatchObject({ problem: { code: 'not-found' } })
  expect(await learner.call(appealJudgement, { id: waiting.id, ...why })).toMatchObject({
    problem: { code: 'not-judged' },
  })
  await learner.call(appealJudgement, { id, ...why })
  expect(await learner.call(appealJudgement, { id, ...why })).toMatchObject({ problem: { code: 'appealed-already' } })
})

test.each([
  ['too many points', scores(13, 5, 5), 'criteria.content needs one score from 0 to 12.'],
  ['a criterion left out', scores(5, 5, 5).slice(1), 'criteria.content needs one score from 0 to 12.'],
  [
    'a criterion of another rubric',
    [...scores(5, 5, 5), { id: 'style', score: 1 }],
    'criteria.style is no criterion of the rubric.',
  ],
])('%s are refused with a sentence, and the appeal goes on waiting', async (_name, criteria, detail) => {
  const id = await judged()
  await learner.call(appealJudgement, { id, ...why })
  expect(await operator.call(settleAppeal, { submissionId: id, criteria, comment })).toMatchObject({
    problem: { code: 'invalid-input', detail },
  })
  expect(await learner.call(getSubmission, { id })).toMatchObject({ value: { appeal: { answer: null } } })
})

test('only essays whose learners agreed are exported for calibration, without who wrote them', async () => {
  const [kept, private_] = [await judged(), await judged()]
  await learner.call(appealJudgement, { id: kept, ...why, mayBeKept: true })
  await learner.call(appealJudgement, { id: private_, ...why })
  for (const submissionId of [kept, private_]) {
    await operator.call(settleAppeal, { submissionId, criteria: scores(7, 7, 20), comment })
  }
  const response = await fetch(`${api.url}/api/v1/operator/calibration.ndjson?reason=calibration`, {
    headers: operator.headers,
  })
  const body = await response.text()
  const lines = body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines).toMatchObject([
    { machine: { content: 8, organisation: 7, language: 18 }, person: { content: 7, organisation: 7, language: 20 } },
  ])
  for (const secret of [learner.id, learner.email, kept]) expect(body).not.toContain(secret)
  expect(await api.rows(`select reason from operator_audit where action = 'export-calibration'`)).toEqual([
    { reason: 'calibration' },
  ])
})
