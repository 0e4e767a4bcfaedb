import { randomUUID } from 'node:crypto'
import { getMe, logIn, saveDraft, signUp, submitEssay, updateMe } from '@truegul/contract'
import { submission, type TestApi, testApi } from '@truegul/dev/testing/test-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let api: TestApi
beforeAll(async () => {
  api = await testApi()
})
afterAll(() => api[Symbol.asyncDispose]())

const newcomer = (inviteCode: string, email = `${randomUUID()}@learners.test`) => ({
  email,
  password: 'a good long password',
  inviteCode,
  consent: { llm: true },
})

describe('signing up', () => {
  test('makes an account with language and consent, and its token works', async () => {
    const wish = newcomer(await api.invite())
    const answer = await api.call(signUp, { ...wish, language: 'ko' })
    expect(answer).toMatchObject({
      status: 201,
      value: { user: { email: wish.email, language: 'ko', consent: { llm: true } }, expiresIn: 900 },
    })
    if (!answer.ok) return
    const me = await api.callAs({ authorization: `Bearer ${answer.value.accessToken}` })(getMe, {})
    expect(me.ok && me.value).toEqual(answer.value.user)
  })

  test('unknown, revoked, expired and used codes are told apart, each in a sentence of its own', async () => {
    const [revoked, expired, used] = [await api.invite(), await api.invite(), await api.invite(undefined, 1)]
    await api.rows('update invites set revoked_at = now() where code = $1', [revoked])
    await api.rows(`update invites set expires_at = now() - interval '1 second' where code = $1`, [expired])
    await api.rows('update invites set used = 1 where code = $1', [used])
    const details = new Set<string>()
    for (const [code, problem] of [
      ['TG-NOT-A-CODE', 'invite-unknown'],
      ['nul\u0000 and half \ud800', 'invite-unknown'],
      ["'; drop table users; --", 'invite-unknown'],
      [revoked, 'invite-unknown'],
      [expired, 'invite-expired'],
      [used, 'invite-used'],
    ] as const) {
      const answer = await api.call(signUp, newcomer(code))
      expect([code, answer]).toMatchObject([code, { problem: { status: 403, code: problem } }])
      if (!answer.ok) details.add(answer.problem.detail)
    }
    expect(details.size).toBe(3)
  })

  test('a code is found however it was capitalised', async () => {
    const code = await api.invite()
    expect(await api.call(signUp, newcomer(` ${code.toLowerCase()} `))).toMatchObject({ status: 201 })
  })

  test('of ten people with a code of one use, one gets in', async () => {
    const code = await api.invite(undefined, 1)
    const answers = await Promise.all(Array.from({ length: 10 }, () => api.call(signUp, newcomer(code))))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.problem.code === 'invite-used')).toHaveLength(9)
    expect(await api.rows('select used from invites where code = $1', [code])).toEqual([{ used: 1 }])
  })

  test('an address that is taken, in any case, is 409 and costs no use of the code', async () => {
    const code = await api.invite()
    const wish = newcomer(code)
    await api.call(signUp, wish)
    const answer = await api.call(signUp, { ...wish, email: wish.email.toUpperCase() })
    expect(answer).toMatchObject({ problem: { status: 409, code: 'email-taken' } })
    expect(await api.rows('select used from invites where code = $1', [code])).toEqual([{ used: 1 }])
  })

  test('of ten sign-ups at once with one address, one gets the account and one use is gone', async () => {
    const wish = newcomer(await api.invite())
    const answers = await Promise.all(Array.from({ length: 10 }, () => api.call(signUp, wish)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await api.rows('select used from invites where code = $1', [wish.inviteCode])).toEqual([{ used: 1 }])
  })

  test('wrong fields are 400 in plain words', async () => {
    const wish = newcomer(await api.invite())
    const answer = await api.call(signUp, { ...wish, email: 'mina', password: 'short', extra: 1 } as never)
    expect(answer).toMatchObject({ problem: { status: 400, code: 'invalid-input' } })
    if (answer.ok) return
    expect((answer.problem as { errors: unknown }).errors).toEqual([
      { field: 'email', message: 'must be an e-mail address, like mina@example.org' },
      { field: 'password', message: 'must be at least 8 characters' },
      { field: 'extra', message: 'is not a field of this request' },
    ])
  })

  test('the password is kept as argon2id only', async () => {
    const { id, password } = await api.learner()
    const [{ password_hash }] = await api.rows('select password_hash from users where id = $1', [id])
    expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(password_hash).not.toContain(password)
  })
})

describe('logging in', () => {
  test('needs the right password, with the address in any case', async () => {
    const { email, password } = await api.learner()
    expect(await api.call(logIn, { email: email.toUpperCase(), password })).toMatchObject({ status: 200 })
    const wrong = await api.call(logIn, { email, password: 'a wrong password' })
    expect(wrong).toMatchObject({ problem: { status: 401, code: 'wrong-credentials' } })
    const nobody = await api.call(logIn, { email: `${randomUUID()}@learners.test`, password })
    expect(nobody).toEqual(wrong)
  })

  test('the eleventh failure of an account is 429 with Retry-After, also at once, also with the right password', async () => {
    const { email, password } = await api.learner()
    const answers = await Promise.all(Array.from({ length: 15 }, () => api.call(logIn, { email, password: 'wrong' })))
    const codes = answers.map((answer) => (answer.ok ? 'in' : answer.problem.code))
    expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(10)
    expect(codes.filter((code) => code === 'too-many-attempts')).toHaveLength(5)
    const right = await api.call(logIn, { email, password })
    expect(right).toMatchObject({ problem: { status: 429, retryAfter: expect.any(Number) } })
    const other = await api.learner()
    expect(await api.call(logIn, { email: other.email, password })).toMatchObject({ status: 200 })
  })

  test('successes do not count', async () => {
    const { email, password } = await api.learner()
    for (let i = 0; i < 15; i++) expect(await api.call(logIn, { email, password })).toMatchObject({ status: 200 })
  })

  test('the window ends', async () => {
    const { email, password } = await api.learner()
    for (let i = 0; i < 11; i++) await api.call(logIn, { email, password: 'wrong' })
    await api.rows(`update attempts set window_ends_at = now() - interval '1 second'`)
    expect(await api.call(logIn, { email, password })).toMatchObject({ status: 200 })
  })

  test('an address is limited too, behind a proxy by what the proxy says and nothing before it', async () => {
    await using guarded = await testApi({ attempts: { account: 100, address: 3, window: 60_000 }, trustedProxies: 1 })
    const tryFrom = (address: string) =>
      guarded.callAs({ 'x-forwarded-for': address })(logIn, {
        email: `${randomUUID()}@learners.test`,
        password: 'wrong',
      })
    for (let i = 0; i < 3; i++) {
      expect(await tryFrom(`198.51.100.${i}, 203.0.113.7`)).toMatchObject({ problem: { code: 'wrong-credentials' } })
    }
    expect(await tryFrom('198.51.100.9, 203.0.113.7')).toMatchObject({ problem: { code: 'too-many-attempts' } })
    expect(await tryFrom('203.0.113.8')).toMatchObject({ problem: { code: 'wrong-credentials' } })
    for (let i = 0; i < 3; i++) await tryFrom(`2001:db8:0:1::${i}`)
    expect(await tryFrom('2001:db8:0:1:ffff::1')).toMatchObject({ problem: { code: 'too-many-attempts' } })
    expect(await tryFrom('2001:db8:0:2::1')).toMatchObject({ problem: { code: 'wrong-credentials' } })
  })

  test('neither addresses nor codes are kept with the attempts', async () => {
    const [row] = await api.rows('select octet_length(key) as bytes from attempts limit 1')
    expect(row).toEqual({ bytes: 32 })
  })
})

describe('me', () => {
  test('language and consent change, and every consent is kept', async () => {
    const learner = await api.learner()
    expect(await learner.call(updateMe, { language: 'ko' })).toMatchObject({
      value: { language: 'ko', consent: { llm: true } },
    })
    const answer = await learner.call(updateMe, { consent: { llm: false } })
    expect(answer).toMatchObject({ value: { language: 'ko', consent: { llm: false, changedAt: expect.any(String) } } })
    await learner.call(updateMe, { consent: { llm: false } })
    const rows = await api.rows('select llm from consents where user_id = $1 order by changed_at', [learner.id])
    expect(rows).toEqual([{ llm: true }, { llm: false }])
    expect(await learner.call(updateMe, {})).toMatchObject({ status: 200 })
  })

  test('the language of an essay’s feedback is the learner’s when it was submitted', async () => {
    const learner = await api.learner()
    await learner.call(updateMe, { language: 'ko' })
    const sent = submission()
    await learner.call(submitEssay, sent)
    expect(await api.rows('select language from submissions where id = $1', [sent.id])).toEqual([{ language: 'ko' }])
  })

  test('needs a session for everything of a learner', async () => {
    expect(await api.call(getMe, {})).toMatchObject({ problem: { code: 'not-signed-in' } })
    expect(await api.call(submitEssay, submission())).toMatchObject({ problem: { code: 'not-signed-in' } })
    const draft = { id: randomUUID(), promptId: 'x', text: '', revision: 0 }
    expect(await api.call(saveDraft, draft)).toMatchObject({ problem: { code: 'not-signed-in' } })
  })
})
