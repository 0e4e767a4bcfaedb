import { randomUUID } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { logIn, signUp } from '@truegul/contract'
import { type TestApi, testApi } from '@truegul/dev/testing/test-api'
import { afterAll, beforeAll, expect, test } from 'vitest'

let api: TestApi
beforeAll(async () => {
  api = await testApi()
})
afterAll(() => api[Symbol.asyncDispose]())

const COMPOSED = '한글 비밀번호 é'.normalize('NFC')
const DECOMPOSED = COMPOSED.normalize('NFD')

async function signUpWith(password: string) {
  const email = `${randomUUID()}@learners.test`
  const inviteCode = await api.invite()
  return {
    email,
    answer: await api.call(signUp, { email, password, inviteCode, consent: { llm: true }, isAtLeast14: true }),
  }
}

test('a password is the same however the keyboard composes its characters', async () => {
  for (const [chosen, typed] of [
    [COMPOSED, DECOMPOSED],
    [DECOMPOSED, COMPOSED],
    ['ｗｉｄｅ　ｌｅｔｔｅｒｓ', 'wide letters'],
  ] as const) {
    const { email, answer } = await signUpWith(chosen)
    expect(answer).toMatchObject({ status: 201 })
    expect(await api.call(logIn, { email, password: typed })).toMatchObject({ status: 200 })
    expect(await api.call(logIn, { email, password: `${typed}.` })).toMatchObject({
      problem: { code: 'wrong-credentials' },
    })
  }
})

test('a hash from before still lets its owner in as typed then, and from that log-in on in any form', async () => {
  const { id, email } = await api.learner()
  await api.rows('update users set password_hash = $2 where id = $1', [id, await hash(DECOMPOSED)])
  expect(await api.call(logIn, { email, password: COMPOSED })).toMatchObject({ problem: { code: 'wrong-credentials' } })
  expect(await api.call(logIn, { email, password: DECOMPOSED })).toMatchObject({ status: 200 })
  for (const password of [COMPOSED, DECOMPOSED]) {
    expect(await api.call(logIn, { email, password })).toMatchObject({ status: 200 })
  }
})

test('short, blank and common ones are refused in a sentence each, cost no use of the code and count as no failure', async () => {
  const inviteCode = await api.invite()
  const before = await api.rows('select key, failures from attempts order by key')
  const messages: string[] = []
  for (const password of [
    '1234567',
    '가나다라마바사'.normalize('NFD'),
    ' '.repeat(12),
    '\u3164'.repeat(9),
    'Password1',
  ]) {
    const email = `${randomUUID()}@learners.test`
    const answer = await api.call(signUp, { email, password, inviteCode, consent: { llm: true }, isAtLeast14: true })
    expect([password, answer]).toMatchObject([password, { problem: { status: 400, code: 'invalid-input' } }])
    if (!answer.ok && 'errors' in answer.problem) messages.push(answer.problem.errors![0]!.message)
  }
  expect(messages).toEqual([
    'must be at least 8 characters',
    'must be at least 8 characters',
    'must not be blank',
    'must not be blank',
    expect.stringContaining('most common'),
  ])
  expect(await api.rows('select used from invites where code = $1', [inviteCode])).toEqual([{ used: 0 }])
  expect(await api.rows('select key, failures from attempts order by key')).toEqual(before)
})

test('what is eight characters only once it is normalised is taken; 201 typed ones are too many', async () => {
  expect((await signUpWith('\u33ff\u33ff\u337b\u337e')).answer).toMatchObject({ status: 201 })
  expect((await signUpWith('ab1'.repeat(67))).answer).toMatchObject({ problem: { errors: [{ field: 'password' }] } })
  expect((await signUpWith('\ufdfa'.repeat(199).concat('가'))).answer).toMatchObject({ status: 201 })
})
