import { randomUUID } from 'node:crypto'
import { submitEssay } from '@truegul/contract'
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
    expect(cookies).toHaveLength(3)
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

  test('a token that came as a cookie goes back as a cookie only, also to a caller who does not say that it is a browser', async () => {
    const { cookie } = await signedIn()
    const response = await fetch(`${api.url}/api/v1/auth/refresh`, {
      method: 'POST',
      headers: { cookie, origin: ORIGIN, 'content-type': 'application/json' },
      body: '{}',
    })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ accessToken: null, refreshToken: null })
    const next = response.headers
      .getSetCookie()
      .map((line) => line.split(';', 1)[0])
      .join('; ')
    const out = await fetch(`${api.url}/api/v1/auth/logout`, {
      method: 'POST',
      headers: { cookie: next, origin: ORIGIN, 'content-type': 'application/json' },
      body: '{}',
    })
    expect(out.status).toBe(204)
    expect(out.headers.getSetCookie()).toHaveLength(2)
  })

  test('the access cookie alone ends its session too, from the page only', async () => {
    const { cookies } = await signedIn()
    const cookie = cookies[0]!.split(';', 1)[0]!
    expect((await post('/auth/logout', { cookie })).status).toBe(403)
    expect((await post('/auth/logout', { cookie, origin: ORIGIN })).status).toBe(204)
    expect((await fetch(`${api.url}/api/v1/me`, { headers: { cookie } })).status).toBe(401)
  })
})
