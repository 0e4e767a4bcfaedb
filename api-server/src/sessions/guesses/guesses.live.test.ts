import { randomUUID } from 'node:crypto'
import { logIn, signUp } from '@truegul/contract'
import { type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GUESS_LIMITS } from './guess-limits.ts'

let api: TestApi
beforeAll(async () => {
  api = await testApi({ trustedProxies: 1 })
})
afterAll(() => api[Symbol.asyncDispose]())

const times = (count: number) => Array.from({ length: count }, (_, i) => i)
const newcomer = (inviteCode: string) => ({
  email: `${randomUUID()}@learners.test`,
  password: 'a good long password',
  inviteCode,
  consent: { llm: true },
  isAtLeast14: true,
})

let addresses = 0
/** An address that nobody came from before. */
const freshAddress = () => `10.${++addresses >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`
const from = (address: string) => api.callAs({ 'x-forwarded-for': address })
const wrong = (email: string, address: string, deviceToken?: string) =>
  from(address)(logIn, { email, password: 'wrong', deviceToken })
const right = ({ email, password }: TestLearner, address: string, deviceToken?: string) =>
  from(address)(logIn, { email, password, deviceToken })
const codes = (answers: Awaited<ReturnType<typeof wrong>>[]) =>
  answers.map((answer) => (answer.ok ? 'in' : answer.problem.code))

const IN = { status: 200 }
const REFUSED = { problem: { status: 429, code: 'too-many-attempts', retryAfter: expect.any(Number) } }
const WRONG = { problem: { status: 401, code: 'wrong-credentials' } }

describe('logging in', () => {
  test('needs the right password, with the address in any case, and says no alike where there is no account', async () => {
    const learner = await api.learner()
    const { email, password } = learner
    expect(await api.call(logIn, { email: email.toUpperCase(), password })).toMatchObject(IN)
    const answer = await wrong(email, freshAddress())
    expect(answer).toMatchObject(WRONG)
    expect(await wrong(`${randomUUID()}@learners.test`, freshAddress())).toEqual(answer)
  })

  test('thirty right ones at once all succeed, also after nine wrong ones, and none of them counts', async () => {
    const learner = await api.learner()
    const address = freshAddress()
    for (const _ of times(9)) await wrong(learner.email, address)
    const answers = await Promise.all(times(30).map(() => right(learner, address)))
    expect(new Set(codes(answers))).toEqual(new Set(['in']))
    for (const _ of times(9)) await wrong(learner.email, address)
    expect(await right(learner, address)).toMatchObject(IN)
  })

  test('ten failures of an account from one place are the most, also at once; other places go on', async () => {
    const learner = await api.learner()
    const address = freshAddress()
    const answers = codes(await Promise.all(times(15).map(() => wrong(learner.email, address))))
    expect(answers.filter((code) => code === 'wrong-credentials')).toHaveLength(10)
    expect(answers.filter((code) => code === 'too-many-attempts')).toHaveLength(5)
    expect(await right(learner, address)).toMatchObject(REFUSED)
    expect(await right(learner, freshAddress())).toMatchObject(IN)
    expect(await right(await api.learner(), address)).toMatchObject(IN)
  })

  test('refusals do not count: after a hundred of them the window ends when it would have', async () => {
    const learner = await api.learner()
    const address = freshAddress()
    const most = async () => (await api.rows('select max(failures) as most from attempts'))[0].most
    await Promise.all(times(10).map(() => wrong(learner.email, address)))
    const before = await most()
    for (const _ of times(100)) await wrong(learner.email, address)
    expect(await most()).toBe(before)
    await api.rows(`update attempts set window_ends_at = now() - interval '1 second'`)
    expect(await right(learner, address)).toMatchObject(IN)
  })

  test('an account that does not exist is limited like one that does', async () => {
    const nobody = `${randomUUID()}@learners.test`
    const address = freshAddress()
    const answers = codes(await Promise.all(times(15).map(() => wrong(nobody, address))))
    expect(answers.filter((code) => code === 'too-many-attempts')).toHaveLength(5)
  })

  test('a subscriber’s whole IPv6 network is one address, and what a client says of its way here is none', async () => {
    const { email } = await api.learner()
    for (const i of times(10)) await wrong(email, `2001:db8:0:1::${i}`)
    expect(await wrong(email, '2001:db8:0:1:ffff::1')).toMatchObject(REFUSED)
    expect(await wrong(email, '2001:db8:0:2::1')).toMatchObject(WRONG)
    const other = await api.learner()
    const address = freshAddress()
    for (const i of times(10)) await wrong(other.email, `198.51.100.${i}, ${address}`)
    expect(await wrong(other.email, `198.51.100.99, ${address}`)).toMatchObject(REFUSED)
  })

  test('one address that tries everybody’s account is stopped in the end, on devices that those do not know', async () => {
    const address = { ...GUESS_LIMITS.address, most: 5 }
    await using guarded = await testApi({ attempts: { ...GUESS_LIMITS, longestPause: 1, address } })
    const learner = await guarded.learner()
    for (const _ of times(5)) await guarded.call(logIn, { email: `${randomUUID()}@learners.test`, password: 'wrong' })
    const { email, password, deviceToken } = learner
    expect(await guarded.call(logIn, { email, password })).toMatchObject(REFUSED)
    expect(await guarded.call(logIn, { email, password, deviceToken })).toMatchObject(IN)
  })

  test('neither addresses nor accounts are kept with the counts', async () => {
    const [row] = await api.rows('select octet_length(key) as bytes from attempts limit 1')
    expect(row).toEqual({ bytes: 32 })
  })
})

describe('a device that the account knows', () => {
  test('is not locked by a stranger, be it from the same address or from a thousand', async () => {
    const learner = await api.learner()
    const home = freshAddress()
    await Promise.all(times(20).map(() => wrong(learner.email, home)))
    await Promise.all(times(60).map(() => wrong(learner.email, freshAddress())))
    expect(await right(learner, home)).toMatchObject(REFUSED)
    expect(await right(learner, freshAddress())).toMatchObject(REFUSED)
    expect(await right(learner, home, learner.deviceToken)).toMatchObject(IN)
  })

  test('has ten failures of its own, which concern no other device', async () => {
    const learner = await api.learner()
    const address = freshAddress()
    const second = await right(learner, address)
    if (!second.ok) throw new Error('refused')
    for (const _ of times(10)) {
      expect(await wrong(learner.email, freshAddress(), learner.deviceToken)).toMatchObject(WRONG)
    }
    expect(await right(learner, freshAddress(), learner.deviceToken)).toMatchObject(REFUSED)
    expect(await right(learner, address, second.value.deviceToken!)).toMatchObject(IN)
    expect(await right(learner, address)).toMatchObject(IN)
  })

  test('is known by what it holds: another account’s, a made-up and a broken token are worth nothing', async () => {
    const [learner, other] = [await api.learner(), await api.learner()]
    const address = freshAddress()
    await Promise.all(times(10).map(() => wrong(learner.email, address)))
    for (const token of [other.deviceToken, 'x'.repeat(22), '', '.', '\u0000', 'a'.repeat(200)]) {
      expect([token, await right(learner, address, token)]).toMatchObject([token, REFUSED])
    }
  })

  test('may be shared: a family’s phone stays known to each account that it was used for', async () => {
    const family = [await api.learner(), await api.learner(), await api.learner()]
    let token = family[0]!.deviceToken
    for (const learner of [...family, ...family]) {
      const answer = await right(learner, freshAddress(), token)
      if (!answer.ok) throw new Error(answer.problem.code)
      token = answer.value.deviceToken!
    }
    for (const learner of family) {
      const address = freshAddress()
      await Promise.all(times(10).map(() => wrong(learner.email, address)))
      expect(await right(learner, address, token)).toMatchObject(IN)
    }
  })

  test('keeps its token in a cookie where it is a browser, beyond logging out', async () => {
    const learner = await api.learner()
    const { email, password } = learner
    const address = freshAddress()
    const post = (path: string, body: object, cookie = '') =>
      fetch(`${api.url}/api/v1/auth/${path}`, {
        method: 'POST',
        headers: {
          'x-truegul-client': 'web',
          'x-forwarded-for': address,
          origin: 'http://truegul.test',
          'content-type': 'application/json',
          cookie,
        },
        body: JSON.stringify(body),
      })
    const answer = await post('login', { email, password })
    expect(await answer.json()).toMatchObject({ deviceToken: null })
    const cookies = answer.headers.getSetCookie()
    const device = cookies.find((line) => line.startsWith('truegul_device='))!
    expect(device).toMatch(/Path=\/api\/v1\/auth; Max-Age=31536000; HttpOnly; SameSite=Strict$/)
    const all = cookies.map((line) => line.split(';', 1)[0]).join('; ')
    const out = await post('logout', {}, all)
    expect(out.headers.getSetCookie().filter((line) => line.startsWith('truegul_device='))).toEqual([])
    await Promise.all(times(10).map(() => wrong(email, address)))
    expect((await post('login', { email, password })).status).toBe(429)
    expect((await post('login', { email, password }, device.split(';', 1)[0])).status).toBe(200)
  })

  test('is kept as a hash, and of twenty devices the one that logged in last remains', async () => {
    const learner = await api.learner()
    for (const _ of times(22)) await right(learner, freshAddress())
    const rows = await api.rows('select octet_length(device_hash) as bytes from known_devices where user_id = $1', [
      learner.id,
    ])
    expect(rows).toEqual(times(20).map(() => ({ bytes: 32 })))
  })
})

test('a guesser with many addresses gets fifty guesses at an account, also at once', async () => {
  const learner = await api.learner()
  const answers = codes(await Promise.all(times(80).map(() => wrong(learner.email, freshAddress()))))
  expect(answers.filter((code) => code === 'wrong-credentials')).toHaveLength(50)
  expect(answers.filter((code) => code === 'too-many-attempts')).toHaveLength(30)
})

test('failures are answered later and later, while others are answered at once', async () => {
  const place = { ...GUESS_LIMITS.place, slowAfter: 0 }
  await using slow = await testApi({ attempts: { ...GUESS_LIMITS, place, longestPause: 3_000 } })
  const [victim, other] = [await slow.learner(), await slow.learner()]
  const order: string[] = []
  const guesses = times(5).map((i) =>
    slow.call(logIn, { email: victim.email, password: 'wrong' }).then(() => order.push(`wrong ${i}`)),
  )
  await slow.call(logIn, { email: other.email, password: other.password }).then(() => order.push('right'))
  await slow.call(logIn, { email: victim.email, password: victim.password }).then(() => order.push('right'))
  await Promise.all(guesses)
  expect(order.slice(-1)).toEqual([expect.stringContaining('wrong')])
  expect(order.indexOf('right')).toBeLessThan(4)
})

describe('wrong invite codes', () => {
  test('a hundred from a school’s address stop neither a right log-in nor a right sign-up there', async () => {
    const school = freshAddress()
    const learner = await api.learner()
    const guess = () => from(school)(signUp, newcomer(`TG-${randomUUID()}`))
    const answers = await Promise.all(times(100).map(guess))
    expect(new Set(answers.map((answer) => !answer.ok && answer.problem.code))).toEqual(new Set(['invite-unknown']))
    expect(await guess()).toMatchObject(REFUSED)
    expect(await right(learner, school)).toMatchObject(IN)
    expect(await from(school)(signUp, newcomer(await api.invite()))).toMatchObject({ status: 201 })
    expect(await from(freshAddress())(signUp, newcomer('TG-NO'))).toMatchObject({
      problem: { code: 'invite-unknown' },
    })
  })

  test('e-mail addresses cannot be asked for without end with a right code', async () => {
    const signUpLimit = { ...GUESS_LIMITS.signUp, most: 3 }
    await using guarded = await testApi({ attempts: { ...GUESS_LIMITS, longestPause: 1, signUp: signUpLimit } })
    const { email } = await guarded.learner()
    const inviteCode = await guarded.invite()
    const ask = () => guarded.call(signUp, { ...newcomer(inviteCode), email })
    for (const _ of times(3)) expect(await ask()).toMatchObject({ problem: { code: 'email-taken' } })
    expect(await ask()).toMatchObject(REFUSED)
    expect(await guarded.call(signUp, newcomer(inviteCode))).toMatchObject({ status: 201 })
  })
})
