import { randomUUID } from 'node:crypto'
import { getPrompt, listPrompts, postResult, saveDraft, submitEssay } from '@truegul/contract'
import { listPromptStates, setPrompt } from '@truegul/contract/console'
import { eventually as untilSo } from '@truegul/dev/testing/eventually'
import { eventually, submission, type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import { testJudgement } from '@truegul/dev/testing/test-judgement'
import { type TestOperator, testOperator } from '@truegul/dev/testing/test-operator'
import { PROMPTS } from '@truegul/topik/prompts'
import { afterAll, beforeAll, expect, test } from 'vitest'

let api: TestApi
let operator: TestOperator
let begun: TestLearner
let other: TestLearner
const id = PROMPTS[1]!.id
const reason = 'its table is wrong'
const essay = { ...submission(), promptId: id }
const draft = { id: randomUUID() as string, promptId: id, text: '초안', revision: 0 }
let drafter: TestLearner

beforeAll(async () => {
  api = await testApi()
  operator = await testOperator(api)
  begun = await api.learner()
  other = await api.learner()
  drafter = await api.learner()
  await begun.call(submitEssay, essay)
  await drafter.call(saveDraft, draft)
  const outcome = { taskId: await api.taskOf(essay.id), judgement: testJudgement(), detection: null }
  await api.mlServer(postResult, { outcome: 'judged', ...outcome })
  expect(await operator.call(setPrompt, { id, isOn: false, reason })).toMatchObject({ value: { changed: true } })
  await untilSo(
    () => offered(other),
    ({ ids }) => !ids.includes(id),
  )
})
afterAll(() => api[Symbol.asyncDispose]())

const code = (answer: { ok: true; status: number } | { ok: false; problem: { code: string } }) =>
  answer.ok ? answer.status : answer.problem.code
async function offered({ headers }: TestLearner) {
  const answer = await fetch(`${api.url}${listPrompts.path}`, { headers })
  const { items } = listPrompts.output.parse(await answer.json())
  return { ids: items.map((prompt) => prompt.id), etag: answer.headers.get('etag') }
}
const write = (more: object = {}) => ({ ...submission(), promptId: id, ...more })

test('a prompt that is off is offered to nobody, and is as unknown to whoever has not begun it', async () => {
  expect((await offered(begun)).ids).toEqual(PROMPTS.filter((prompt) => prompt.id !== id).map((prompt) => prompt.id))
  expect(code(await other.call(getPrompt, { id }))).toBe('not-found')
  expect(code(await other.call(submitEssay, write()))).toBe('not-found')
  expect(code(await other.call(saveDraft, { ...draft, id: randomUUID() }))).toBe('not-found')
})

test('whoever wrote to it reads it, sends the same essay again and writes it anew', async () => {
  expect(code(await begun.call(getPrompt, { id }))).toBe(200)
  expect(code(await begun.call(submitEssay, essay))).toBe(200)
  expect(code(await begun.call(submitEssay, write({ rewriteOf: essay.id })))).toBe(201)
})

test('whoever has a draft of it goes on and submits it', async () => {
  expect(code(await drafter.call(saveDraft, { ...draft, text: '초안 둘', revision: 1 }))).toBe(200)
  expect(code(await drafter.call(submitEssay, write({ writingId: draft.id })))).toBe(201)
})

test('operators see all prompts with what was written to them, and put one back under its own version', async () => {
  const states = async () => {
    const answer = await operator.call(listPromptStates, {})
    if (!answer.ok) throw new Error(answer.problem.code)
    return answer.value.items
  }
  const before = await offered(other)
  const [first, second] = await states()
  expect(await states()).toHaveLength(PROMPTS.length)
  expect(first).toMatchObject({ id: PROMPTS[0]!.id, isOn: true, changedAt: null, essays: 0, meanTotal: null })
  expect(second).toMatchObject({ id, isOn: false, changedAt: expect.any(String), meanTotal: 33 })
  expect(await operator.call(setPrompt, { id, isOn: true, reason })).toMatchObject({ value: { changed: true } })
  expect(await operator.call(setPrompt, { id, isOn: true, reason })).toMatchObject({ value: { changed: false } })
  await eventually(async () => (await offered(other)).ids).toContain(id)
  expect((await offered(other)).etag).not.toBe(before.etag)
  expect(await operator.call(setPrompt, { id: 'no-such-prompt', isOn: true, reason })).toMatchObject({
    problem: { code: 'not-found' },
  })
  const noted = await api.rows(`select reason from operator_audit where action = 'set-prompt' order by id`)
  expect(noted.map((row) => row.reason)).toEqual([`${id} off: ${reason}`, `${id} on: ${reason}`, `${id} on: ${reason}`])
})
