import { randomUUID } from 'node:crypto'
import { getMe, saveDraft, signUp, submitEssay, updateMe } from '@truegul/contract'
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
  isAtLeast14: true,
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

  test('of a hundred people at once with a code of ten uses, ten get in, and the others read that it is used up', async () => {
    await using own = await testApi()
    const code = await own.invite(undefined, 10)
    // A busy machine may say that it cannot answer now; an app asks again.
    const sign = async (wish: ReturnType<typeof newcomer>): Promise<string> => {
      const answer = await own.call(signUp, wish)
      if (answer.ok) return 'in'
      return answer.problem.code === 'service-away' ? sign(wish) : answer.problem.code
    }
    const codes = await Promise.all(Array.from({ length: 100 }, () => sign(newcomer(code))))
    expect(codes.sort()).toEqual([...Array(10).fill('in'), ...Array(90).fill('invite-used')])
    expect(await own.rows('select used from invites where code = $1', [code])).toEqual([{ used: 10 }])
    expect(await own.rows('select 1 from users where invite_code = $1', [code])).toHaveLength(10)
  })

  test('who does not say to be 14 or older is not admitted, and no use of the code is gone', async () => {
    const { isAtLeast14: _said, ...wish } = newcomer(await api.invite())
    for (const input of [wish, { ...wish, isAtLeast14: false }]) {
      const answer = await api.call(signUp, input)
      expect(answer).toMatchObject({
        problem: { status: 403, code: 'too-young', detail: expect.stringMatching(/14 and older.*PIPA/) },
      })
    }
    expect(await api.rows('select used from invites where code = $1', [wish.inviteCode])).toEqual([{ used: 0 }])
  })

  test('of ten people with a code of one use, one gets in', async () => {
    const code = await api.invite(undefined, 1)
    const answers = await Promise.all(Array.from({ length: 10 }, () => api.call(signUp, newcomer(code))))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.problem.code]))
    expect(codes).toEqual(Array(9).fill('invite-used'))
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

  test('notifications are on until they are switched off', async () => {
    const learner = await api.learner()
    expect(await learner.call(getMe, {})).toMatchObject({ value: { notifications: true } })
    expect(await learner.call(updateMe, { notifications: false })).toMatchObject({ value: { notifications: false } })
    expect(await learner.call(getMe, {})).toMatchObject({ value: { notifications: false, language: 'en' } })
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
