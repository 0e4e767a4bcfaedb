import { getSubmission, listSubmissions, postResult, submitEssay } from '@truegul/contract'
import { submission, type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import { testJudgement } from '@truegul/dev/testing/test-judgement'
import { RUBRICS, type Rubric } from '@truegul/topik'
import { afterAll, beforeAll, expect, test } from 'vitest'

const Q53: Rubric = {
  version: 'topik-53@1',
  question: 53,
  max: 30,
  bands: { high: 21, middle: 11, low: 0 },
  criteria: [
    { id: 'content', max: 7, bands: { high: 6, middle: 3, low: 0 } },
    { id: 'organisation', max: 7, bands: { high: 6, middle: 3, low: 0 } },
    { id: 'language', max: 16, bands: { high: 12, middle: 8, low: 0 } },
  ],
}

let api: TestApi
let learner: TestLearner
beforeAll(async () => {
  api = await testApi()
  learner = await api.learner()
})
afterAll(() => api[Symbol.asyncDispose]())

async function newTask() {
  const sent = submission()
  expect(await learner.call(submitEssay, sent)).toMatchObject({ ok: true, status: 201 })
  return { id: sent.id, taskId: await api.taskOf(sent.id) }
}

const post = (taskId: string, judgement: object) =>
  api.mlServer(postResult, JSON.parse(JSON.stringify({ outcome: 'judged', taskId, judgement, detection: null })))

const scoresOf = (id: string) =>
  api.rows('select criterion, score, max from criterion_scores where submission_id = $1 order by position', [id])

test('the scores of a result are stored one row a criterion', async () => {
  const { id, taskId } = await newTask()
  expect(await post(taskId, testJudgement())).toMatchObject({ ok: true })
  expect(await scoresOf(id)).toEqual([
    { criterion: 'content', score: 8, max: 12 },
    { criterion: 'organisation', score: 7, max: 12 },
    { criterion: 'language', score: 18, max: 26 },
  ])
})

test('a result of another question is taken, stored and read once its rubric is in the table, and refused before', async () => {
  const { id, taskId } = await newTask()
  const judgement = testJudgement({ content: 6, organisation: 5, language: 11 }, Q53)
  expect(await post(taskId, judgement)).toMatchObject({ ok: false, problem: { status: 400, code: 'invalid-input' } })
  RUBRICS.push(Q53)
  try {
    expect(await post(taskId, judgement)).toMatchObject({ ok: true })
  } finally {
    RUBRICS.pop()
  }
  expect(await scoresOf(id)).toEqual([
    { criterion: 'content', score: 6, max: 7 },
    { criterion: 'organisation', score: 5, max: 7 },
    { criterion: 'language', score: 11, max: 16 },
  ])
  expect(await learner.call(getSubmission, { id })).toMatchObject({
    ok: true,
    value: { result: { ...judgement, total: 22, max: 30 } },
  })
  const history = await learner.call(listSubmissions, {})
  expect(history).toMatchObject({
    ok: true,
    value: {
      items: [
        { id, total: 22, max: 30, level: judgement.level },
        { total: 33, max: 50 },
      ],
    },
  })
})

test.each([
  ['a field that is not listed', { mood: 'good' }],
  ['a judge that is not listed', { provenance: { ...testJudgement().provenance, scorer: 'panel' } }],
  ['a note with a field more', { notes: [{ code: 'ai-judged', text: 'By a model.', link: '/' }] }],
])('what is taken in stays strict: %s is refused', async (_, change) => {
  const { id, taskId } = await newTask()
  expect(await post(taskId, { ...testJudgement(), ...change })).toMatchObject({
    ok: false,
    problem: { status: 400, code: 'invalid-input' },
  })
  expect(await scoresOf(id)).toEqual([])
})
