import { randomUUID } from 'node:crypto'
import { type Answer, ProblemBody, saveDraft, signUp, submitEssay } from '@truegul/contract'
import { essay, PROMPT_ID, submission, type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import { afterAll, beforeAll, expect, test } from 'vitest'

let api: TestApi
let learner: TestLearner
beforeAll(async () => {
  api = await testApi()
  learner = await api.learner()
})
afterAll(() => api[Symbol.asyncDispose]())

/** The problem, held to the contract to the letter. */
const problemOf = (answer: Answer<unknown>) => (answer.ok ? null : ProblemBody.parse(answer.problem))
const submit = async (text: string) => problemOf(await learner.call(submitEssay, submission(text)))
const save = async (text: string, id: string = randomUUID(), revision = 0) =>
  problemOf(await learner.call(saveDraft, { id, promptId: PROMPT_ID, text, revision }))

const asked = { askedMin: 600, askedMax: 700 }
test.each([
  ['too short', essay(74), { characters: 74, minimum: 75, ...asked }],
  ['too long', essay(1001), { characters: 1001, maximum: 1000, ...asked }],
  [
    'of few characters with too many marks',
    `가${'\u0301'.repeat(10_000)}`,
    { characters: 1, maximum: 1000, codeUnits: 10_001, mostCodeUnits: 10_000 },
  ],
])('an essay that is %s is refused with its numbers', async (_name, text, values) => {
  expect((await submit(text))?.values).toEqual(values)
})

test('a draft that is too long, or for which there is no room, is refused with the numbers', async () => {
  expect((await save('가'.repeat(10_001)))?.values).toEqual({ characters: 10_001, maximum: 10_000 })
  await api.rows(
    `insert into writings (id, user_id, prompt_id, text, revision)
     select gen_random_uuid(), $1, $2, '', 1 from generate_series(1, 100)`,
    [learner.id, PROMPT_ID],
  )
  expect(await save('가')).toMatchObject({ code: 'too-many-drafts', values: { limit: 100 } })
  await api.rows('delete from writings where user_id = $1', [learner.id])
})

test('a draft that was changed elsewhere comes back as a draft', async () => {
  const id = randomUUID()
  await save('첫째', id)
  await save('둘째', id, 1)
  expect(await save('셋째', id, 1)).toMatchObject({
    code: 'draft-conflict',
    current: { id, promptId: PROMPT_ID, text: '둘째', revision: 2 },
    values: { revision: 2, madeFrom: 1 },
  })
})

test('an invite that has expired says when', async () => {
  const inviteCode = await api.invite()
  const expiredAt = '2026-01-02T03:04:05.000Z'
  await api.rows('update invites set expires_at = $2 where code = $1', [inviteCode, expiredAt])
  const wish = {
    email: `${randomUUID()}@learners.test`,
    password: 'a good long password',
    consent: { llm: false },
    isAtLeast14: true,
  }
  expect(problemOf(await api.call(signUp, { ...wish, inviteCode }))?.values).toEqual({ expiredAt })
})
