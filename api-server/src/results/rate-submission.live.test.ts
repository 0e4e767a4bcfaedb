import { randomUUID } from 'node:crypto'
import {
  deleteSubmission,
  exportMe,
  getSubmission,
  type Input,
  postResult,
  rateSubmission,
  submitEssay,
} from '@truegul/contract'
import { submission, type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import { testJudgement } from '@truegul/dev/testing/test-judgement'
import { afterAll, beforeAll, expect, test } from 'vitest'

let api: TestApi
beforeAll(async () => {
  api = await testApi()
})
afterAll(() => api[Symbol.asyncDispose]())

async function judged(learner: TestLearner): Promise<string> {
  const sent = submission()
  await learner.call(submitEssay, sent)
  const taskId = await api.taskOf(sent.id)
  await api.mlServer(postResult, { outcome: 'judged', taskId, judgement: testJudgement(), detection: null })
  return sent.id
}
type Said = Omit<Input<typeof rateSubmission>, 'id'>
const firstLine = { of: 'ledger', index: 0 } as const

test('what a learner says of the feedback and of a mark is kept, shown with the result, and changed by saying it again', async () => {
  const learner = await api.learner()
  const id = await judged(learner)
  const rate = (said: Said) => learner.call(rateSubmission, { id, ...said })
  expect(await learner.call(getSubmission, { id })).toMatchObject({ value: { ratings: [] } })
  const answer = await rate({ useful: false, reason: 'wrong', mark: firstLine, comment: '맞는 표현이에요.' })
  expect(answer).toMatchObject({ status: 200, value: { mark: firstLine, useful: false, reason: 'wrong' } })
  await rate({ useful: true })
  const whole = { mark: null, useful: true, reason: null, comment: null }
  const line = { mark: firstLine, useful: false, reason: 'wrong', comment: '맞는 표현이에요.' }
  expect(await learner.call(getSubmission, { id })).toMatchObject({ value: { ratings: [whole, line] } })
  await rate({ useful: false, reason: 'nothing-new' })
  await rate({ useful: true, mark: firstLine })
  expect(await learner.call(getSubmission, { id })).toMatchObject({
    value: {
      ratings: [
        { mark: null, useful: false, reason: 'nothing-new' },
        { mark: firstLine, useful: true, reason: null, comment: null },
      ],
    },
  })
})

test('a mark that the result does not have is 404, an essay without a result is 409, and neither is kept', async () => {
  const learner = await api.learner()
  const id = await judged(learner)
  const { ledger, corrections } = testJudgement()
  const beyond = [
    { of: 'ledger', index: ledger.length },
    { of: 'corrections', index: corrections.length },
  ] as const
  for (const mark of beyond) {
    const answer = await learner.call(rateSubmission, { id, useful: false, mark })
    expect(answer).toMatchObject({ problem: { status: 404, code: 'no-such-mark' } })
  }
  const waiting = submission()
  await learner.call(submitEssay, waiting)
  expect(await learner.call(rateSubmission, { id: waiting.id, useful: true })).toMatchObject({
    problem: { status: 409, code: 'not-judged' },
  })
  expect(await learner.call(exportMe, {})).toMatchObject({ value: { ratings: [] } })
})

test('an essay of somebody else, or of nobody, is 404; a reason that is none and too long a comment are 400', async () => {
  const [mina, tom] = [await api.learner(), await api.learner()]
  const id = await judged(mina)
  for (const unknown of [id, randomUUID()]) {
    expect(await tom.call(rateSubmission, { id: unknown, useful: true })).toMatchObject({ problem: { status: 404 } })
  }
  const reason = 'boring' as 'other'
  const refused = [{ reason }, { comment: '가'.repeat(1_001) }, { comment: 'a\u0000' }]
  for (const said of refused) {
    const field = Object.keys(said)[0]
    expect(await mina.call(rateSubmission, { id, useful: true, ...said })).toMatchObject({
      problem: { status: 400, errors: [{ field }] },
    })
  }
  const longest = { id, useful: true, comment: '가'.repeat(1_000) }
  expect(await mina.call(rateSubmission, longest)).toMatchObject({ status: 200 })
})

test('it goes with the essay, also while it is said', async () => {
  for (let i = 0; i < 10; i++) {
    const learner = await api.learner()
    const id = await judged(learner)
    const [gone, said] = await Promise.all([
      learner.call(deleteSubmission, { id }),
      learner.call(rateSubmission, { id, useful: true }),
    ])
    expect([gone.ok, said.ok || said.problem.code]).toEqual([true, expect.toBeOneOf([true, 'not-found'])])
    expect(await api.rows('select 1 from ratings where submission_id = $1', [id])).toEqual([])
  }
})
