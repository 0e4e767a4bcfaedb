import { randomBytes } from 'node:crypto'
import { findSealedJudgement, getSubmission, type Judgement, postResult, submitEssay } from '@truegul/contract'
import { essay, submission, type TestApi, testApi } from '@truegul/dev/testing/test-api'
import { testJudgement } from '@truegul/dev/testing/test-judgement'
import { anotherServer } from '@truegul/dev/testing/test-llm-calls'
import { afterAll, beforeAll, expect, test } from 'vitest'

let api: TestApi
beforeAll(async () => {
  api = await testApi()
})
afterAll(() => api[Symbol.asyncDispose]())

const newSeal = () => randomBytes(32).toString('hex')
const llmJudgement = (content = 8): Judgement => {
  const judgement = testJudgement({ content, organisation: 7, language: 18 })
  return { ...judgement, provenance: { ...judgement.provenance, scorer: 'claude', model: 'claude-haiku-4-5' } }
}

async function submitted(text = essay()) {
  const learner = await api.learner()
  const sent = submission(text)
  expect(await learner.call(submitEssay, sent)).toMatchObject({ status: 201 })
  const taskId = await api.taskOf(sent.id)
  const post = (judgement: Judgement, seal?: string, server = api.mlServer) =>
    server(postResult, { outcome: 'judged', taskId, judgement, detection: null, ...(seal && { seal }) })
  const total = async () => {
    const answer = await learner.call(getSubmission, { id: sent.id })
    return answer.ok ? answer.value.result?.total : answer.problem.code
  }
  return { ...sent, learner, post, total }
}

const found = (seal: string) => api.mlServer(findSealedJudgement, { seal })

test('a sealed judgement is found with the text that its offsets count into; the first one stays the one', async () => {
  const seal = newSeal()
  expect(await found(seal)).toMatchObject({ value: { sealed: null } })
  const first = await submitted()
  expect(await first.post(llmJudgement(8), seal)).toMatchObject({ status: 204 })
  const sealed = { text: first.text, judgement: llmJudgement(8) }
  expect(await found(seal)).toMatchObject({ status: 200, value: { sealed } })
  const second = await submitted(`${essay(600)} 다른 끝`)
  await second.post(llmJudgement(3), seal)
  expect(await found(seal)).toMatchObject({ value: { sealed } })
})

test('whoever comes second with the same text is given the first judgement, with another text keeps their own', async () => {
  const seal = newSeal()
  const [first, same, other] = [await submitted(), await submitted(), await submitted(essay(500))]
  await first.post(llmJudgement(8), seal)
  await same.post(llmJudgement(3), seal)
  await other.post(llmJudgement(3), seal)
  expect(await first.total()).toBe(8 + 7 + 18)
  expect(await same.total()).toBe(8 + 7 + 18)
  expect(await other.total()).toBe(3 + 7 + 18)
  const rows = await api.rows(
    `select total, score as content, judgement from scoring_results join criterion_scores using (submission_id)
     where submission_id = $1 and criterion = 'content'`,
    [same.id],
  )
  expect(rows).toEqual([{ total: 33, content: 8, judgement: llmJudgement(8) }])
})

test('of twelve at once, on two servers, all come out the same; those of other seals and unsealed ones keep their own', async () => {
  await using second = await anotherServer(api, {})
  const [seal, otherSeal] = [newSeal(), newSeal()]
  const twins = await Promise.all(Array.from({ length: 12 }, () => submitted()))
  const [apart, unsealed] = [await submitted(), await submitted()]
  const answers = await Promise.all([
    ...twins.map(({ post }, place) => post(llmJudgement(place), seal, place % 2 ? api.mlServer : second.mlServer)),
    apart.post(llmJudgement(12), otherSeal),
    unsealed.post(llmJudgement(12)),
  ])
  expect(answers.every(({ ok }) => ok)).toBe(true)
  const totals = new Set(await Promise.all(twins.map(({ total }) => total())))
  expect(totals.size).toBe(1)
  expect(await found(seal)).toMatchObject({ value: { sealed: { judgement: { total: [...totals][0] } } } })
  expect([await apart.total(), await unsealed.total()]).toEqual([37, 37])
})

test('the local judge’s judgement carries no seal', async () => {
  const seal = newSeal()
  const { post, total } = await submitted()
  expect(await post(testJudgement(), seal)).toMatchObject({ status: 204 })
  expect(await total()).toBe(33)
  expect(await found(seal)).toMatchObject({ value: { sealed: null } })
})

test('a seal needs its form, and finding one needs the secret', async () => {
  expect(await found('abc')).toMatchObject({ problem: { status: 400, code: 'invalid-input' } })
  for (const secret of ['', 'wrong']) {
    const answer = await api.callInside(secret)(findSealedJudgement, { seal: newSeal() })
    expect(answer).toMatchObject({ problem: { code: 'wrong-secret' } })
  }
})
