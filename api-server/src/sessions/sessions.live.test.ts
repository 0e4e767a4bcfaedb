import { randomUUID } from 'node:crypto'
import { getMe, logIn, logOut, refreshSession, submitEssay } from '@truegul/contract'
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

describe('sessions', () => {
  test('a refresh token works once; its successor works', async () => {
    const { refreshToken } = await api.learner()
    const next = await api.call(refreshSession, { refreshToken })
    expect(next).toMatchObject({ status: 200 })
    if (!next.ok) return
    expect(next.value.refreshToken).not.toBe(refreshToken)
    expect(await api.call(refreshSession, { refreshToken: next.value.refreshToken! })).toMatchObject({ status: 200 })
  })

  test('a second use ends the whole session: its newer refresh token and its access token too, other sessions not', async () => {
    const learner = await api.learner()
    const elsewhere = await api.call(logIn, { email: learner.email, password: learner.password })
    const next = await api.call(refreshSession, { refreshToken: learner.refreshToken })
    if (!next.ok || !elsewhere.ok) throw new Error('refused')
    const reuse = await api.call(refreshSession, { refreshToken: learner.refreshToken })
    expect(reuse).toMatchObject({ problem: { status: 401, code: 'session-ended' } })
    const newer = await api.call(refreshSession, { refreshToken: next.value.refreshToken! })
    expect(newer).toMatchObject({ problem: { code: 'session-ended' } })
    expect(await learner.call(getMe, {})).toMatchObject({ problem: { code: 'session-ended' } })
    expect(await api.call(refreshSession, { refreshToken: elsewhere.value.refreshToken! })).toMatchObject({
      status: 200,
    })
  })

  test('of ten exchanges of one token at once at most one succeeds', async () => {
    const { refreshToken } = await api.learner()
    const answers = await Promise.all(Array.from({ length: 10 }, () => api.call(refreshSession, { refreshToken })))
    expect(answers.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1)
    expect(answers.filter((answer) => !answer.ok && answer.problem.code !== 'session-ended')).toEqual([])
  })

  test('an expired refresh token, and one that never was, end in 401', async () => {
    const { id, refreshToken } = await api.learner()
    await api.rows(
      `update refresh_tokens set expires_at = now() - interval '1 second' where session_id in (select id from sessions where user_id = $1)`,
      [id],
    )
    for (const token of [refreshToken, 'x', '\u0000']) {
      expect(await api.call(refreshSession, { refreshToken: token })).toMatchObject({
        problem: { code: 'session-ended' },
      })
    }
    expect(await api.call(refreshSession, {})).toMatchObject({ problem: { code: 'session-ended' } })
  })

  test('after logging out neither token works, and logging out again is no error', async () => {
    const learner = await api.learner()
    expect(await learner.call(logOut, { refreshToken: learner.refreshToken })).toMatchObject({ status: 204 })
    expect(await learner.call(getMe, {})).toMatchObject({ problem: { status: 401, code: 'session-ended' } })
    expect(await api.call(refreshSession, { refreshToken: learner.refreshToken })).toMatchObject({
      problem: { status: 401 },
    })
    expect(await api.call(logOut, { refreshToken: learner.refreshToken })).toMatchObject({ status: 204 })
    expect(await api.call(logOut, {})).toMatchObject({ status: 204 })
  })

  test('tokens are kept as hashes only', async () => {
    const { refreshToken } = await api.learner()
    const rows = await api.rows('select token_hash from refresh_tokens')
    expect(rows.some(({ token_hash }) => token_hash.includes(Buffer.from(refreshToken)))).toBe(false)
  })

  test('no token, a made-up one and one signed by somebody else are 401', async () => {
    await using other = await testApi({ jwtSecret: 'another signing key that is long enough' })
    const { headers } = await other.learner()
    const none = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4Iiwic2lkIjoieCIsImV4cCI6OTk5OTk5OTk5OSwiaXNzIjoidHJ1ZWd1bCJ9.'
    for (const authorization of ['', 'Bearer x', 'Basic eDp4', `Bearer ${none}`, headers.authorization]) {
      const answer = await api.callAs({ authorization })(getMe, {})
      expect([authorization, answer]).toMatchObject([
        authorization,
        { problem: { status: 401, code: 'not-signed-in' } },
      ])
    }
  })
})

describe('in a browser', () => {
  const ORIGIN = 'http://truegul.test'
  const web = { 'x-truegul-client': 'web', 'content-type': 'application/json' }
  const post = (path: string, headers: Record<string, string>, body: unknown = {}, method = 'POST') =>
    fetch(`${api.url}/api/v1${path}`, { method, headers: { ...web, ...headers }, body: JSON.stringify(body) })

  async function signedIn() {
    const response = await post('/auth/signup', {}, newcomer(await api.invite()))
    const cookies = response.headers.getSetCookie()
    const cookie = cookies.map((line) => line.split(';', 1)[0]).join('; ')
    return { response, cookies, cookie }
  }

  test('tokens travel in cookies that scripts and other sites cannot use, and not in the body', async () => {
    const { response, cookies } = await signedIn()
    expect(await response.json()).toMatchObject({ accessToken: null, refreshToken: null, expiresIn: 900 })
    expect(cookies).toHaveLength(2)
    for (const cookie of cookies) expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/)
    expect(cookies[1]).toContain('Path=/api/v1/auth;')
  })

  test('over https cookies are Secure', async () => {
    await using secure = await testApi({ publicUrl: new URL('https://truegul.test') })
    const wish = newcomer(await secure.invite())
    const response = await fetch(`${secure.url}/api/v1/auth/signup`, {
      method: 'POST',
      headers: web,
      body: JSON.stringify(wish),
    })
    for (const cookie of response.headers.getSetCookie()) expect(cookie).toMatch(/; Secure$/)
    expect(response.headers.get('strict-transport-security')).toContain('max-age=')
  })

  test('a change by cookie needs the page’s own origin; reading does not', async () => {
    const { cookie } = await signedIn()
    const change = (headers: Record<string, string>) => post('/submissions', { cookie, ...headers }, submission())
    for (const headers of [
      {},
      { origin: 'https://evil.test' },
      { origin: 'null' },
      { origin: `${ORIGIN}.evil.test` },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
    ] as Record<string, string>[]) {
      const response = await change(headers)
      expect([headers, response.status, (await response.json()).code]).toEqual([headers, 403, 'cross-site'])
    }
    expect((await change({ origin: ORIGIN })).status).toBe(201)
    expect((await change({ 'sec-fetch-site': 'same-origin' })).status).toBe(201)
    const read = await fetch(`${api.url}/api/v1/me`, { headers: { cookie } })
    expect(read.status).toBe(200)
  })

  test('a bearer token needs no origin', async () => {
    const learner = await api.learner()
    expect(await learner.call(submitEssay, submission())).toMatchObject({ status: 201 })
  })

  test('refresh and log-out by cookie need the origin too, rotate the cookies, and clear them', async () => {
    const { cookie } = await signedIn()
    expect((await post('/auth/refresh', { cookie })).status).toBe(403)
    expect((await post('/auth/logout', { cookie })).status).toBe(403)
    const refreshed = await post('/auth/refresh', { cookie, origin: ORIGIN })
    expect(refreshed.status).toBe(200)
    const next = refreshed.headers
      .getSetCookie()
      .map((line) => line.split(';', 1)[0])
      .join('; ')
    expect(next).not.toBe(cookie)
    const out = await post('/auth/logout', { cookie: next, origin: ORIGIN })
    expect(out.status).toBe(204)
    for (const line of out.headers.getSetCookie()) expect(line).toContain('Max-Age=0')
    expect((await fetch(`${api.url}/api/v1/me`, { headers: { cookie: next } })).status).toBe(401)
  })
})
