import { getSession, logIn, logOut, refreshSession } from '@truegul/contract'
import { type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import { SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ACCESS_SECONDS } from './access-tokens.ts'

let api: TestApi
beforeAll(async () => {
  api = await testApi()
})
afterAll(() => api[Symbol.asyncDispose]())

const VISITOR = { status: 200, value: { user: null, canRefresh: false, expiresIn: null } }
const cookieOf = ({ refreshToken }: { refreshToken: string }) => `truegul_refresh=${refreshToken}`
const asked = (headers: Record<string, string>) => api.callAs(headers)(getSession, {})

async function refreshed(refreshToken: string): Promise<string> {
  const answer = await api.call(refreshSession, { refreshToken })
  if (!answer.ok) throw new Error(answer.problem.code)
  return answer.value.refreshToken!
}

/** An access token of the learner whose time passed a second ago. */
async function expiredToken({ headers, id }: TestLearner): Promise<string> {
  const [, payload] = headers.authorization.split('.')
  const { sid } = JSON.parse(Buffer.from(payload!, 'base64url').toString())
  const now = Math.floor(Date.now() / 1000)
  const token = new SignJWT({ sid }).setProtectedHeader({ alg: 'HS256' }).setIssuer('truegul').setSubject(id)
  return token
    .setIssuedAt(now - 901)
    .setExpirationTime(now - 1)
    .sign(new TextEncoder().encode(api.settings.jwtSecrets[0]))
}

describe('asking who is signed in', () => {
  test('tells a learner, by bearer token and by cookie', async () => {
    const learner = await api.learner()
    const access = learner.headers.authorization.slice('Bearer '.length)
    const known = { status: 200, value: { user: { id: learner.id, email: learner.email } } }
    expect(await asked(learner.headers)).toMatchObject(known)
    expect(await asked({ cookie: `truegul_access=${access}; ${cookieOf(learner)}` })).toMatchObject({
      ...known,
      value: { ...known.value, canRefresh: true },
    })
  })

  test('tells for how long the access token is good, so that nobody waits for a refusal to renew it', async () => {
    const learner = await api.learner()
    const answer = await asked(learner.headers)
    const left = answer.ok ? answer.value.expiresIn : null
    expect(left).toBeGreaterThan(ACCESS_SECONDS - 60)
    expect(left).toBeLessThanOrEqual(ACCESS_SECONDS)
  })

  test.each([
    ['who sends nothing', {}],
    ['with garbage for tokens', { cookie: 'truegul_access=garbage; truegul_refresh=garbage' }],
    ['with a token that is none', { authorization: 'Bearer garbage' }],
  ])('a visitor %s is answered, without an error', async (_name, headers) => {
    expect(await asked(headers)).toMatchObject(VISITOR)
  })

  test('a browser whose access ran out is told that it can refresh, and then it can', async () => {
    const learner = await api.learner()
    const cookie = `truegul_access=${await expiredToken(learner)}; ${cookieOf(learner)}`
    expect(await asked({ cookie })).toMatchObject({ value: { user: null, canRefresh: true } })
    const browser = api.callAs({ cookie, 'x-truegul-client': 'web', origin: api.settings.publicUrl.origin })
    expect(await browser(refreshSession, {})).toMatchObject({ status: 200 })
  })

  test('asking exchanges nothing: what was asked about a hundred times is still the first token', async () => {
    const learner = await api.learner()
    await Promise.all(Array.from({ length: 100 }, () => asked({ cookie: cookieOf(learner) })))
    const rows = await api.rows(
      `select count(*)::int as tokens, count(used_at)::int as used from refresh_tokens t
       join sessions s on s.id = t.session_id where s.user_id = $1`,
      [learner.id],
    )
    expect(rows).toEqual([{ tokens: 1, used: 0 }])
  })

  test('a token that was exchanged a moment ago can be exchanged again; after its successor was used it cannot, and asking ends nothing', async () => {
    const learner = await api.learner()
    const next = await refreshed(learner.refreshToken)
    expect(await asked({ cookie: cookieOf(learner) })).toMatchObject({ value: { canRefresh: true } })
    const newest = await refreshed(next)
    expect(await asked({ cookie: cookieOf(learner) })).toMatchObject(VISITOR)
    expect(await asked({ cookie: cookieOf({ refreshToken: newest }) })).toMatchObject({ value: { canRefresh: true } })
  })

  test('a session that was logged out, and the account that is gone, are a visitor’s', async () => {
    const [left, gone] = [await api.learner(), await api.learner()]
    await left.call(logOut, { refreshToken: left.refreshToken })
    await api.rows('delete from users where id = $1', [gone.id])
    for (const { headers, refreshToken } of [left, gone]) {
      expect(await asked({ ...headers, cookie: cookieOf({ refreshToken }) })).toMatchObject(VISITOR)
    }
  })

  test('the refresh cookie is sent to its address, and no answer is kept by a browser', async () => {
    const learner = await api.learner()
    const { email, password } = learner
    const login = await fetch(`${api.url}${logIn.path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-truegul-client': 'web' },
      body: JSON.stringify({ email, password }),
    })
    const refresh = login.headers.getSetCookie().find((line) => line.startsWith('truegul_refresh='))!
    const [, path] = /Path=([^;]+)/.exec(refresh)!
    expect(getSession.path.startsWith(`${path}/`)).toBe(true)
    const answer = await fetch(`${api.url}${getSession.path}`)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })
})
