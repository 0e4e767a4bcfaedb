import { createClient, getMe, listDrafts, logIn, logOut, refreshSession, saveDraft } from '@truegul/contract'
import { PROMPT_ID, type TestApi, testApi } from '@truegul/dev/testing/test-api'
import { SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let api: TestApi
beforeAll(async () => {
  api = await testApi()
})
afterAll(() => api[Symbol.asyncDispose]())

/** The successor of a token. */
async function refreshed(refreshToken: string): Promise<string> {
  const answer = await api.call(refreshSession, { refreshToken })
  if (!answer.ok) throw new Error(answer.problem.code)
  return answer.value.refreshToken!
}

describe('sessions', () => {
  test('a call meant for one learner is refused where another one is signed in, and nothing is stored', async () => {
    const [one, other] = [await api.learner(), await api.learner()]
    const draft = { id: crypto.randomUUID(), promptId: PROMPT_ID, text: '남의 글이다.', revision: 0 }
    const call = createClient({ baseUrl: api.url, headers: () => other.headers })
    const answer = await call(saveDraft, draft, { learnerId: one.id })
    expect(answer).toMatchObject({ ok: false, problem: { status: 401, code: 'not-signed-in' } })
    expect(await other.call(listDrafts, {})).toMatchObject({ ok: true, value: { items: [] } })
    expect(await call(saveDraft, draft, { learnerId: other.id })).toMatchObject({ ok: true })
  })

  test('a successor works, and it is another token', async () => {
    const { refreshToken } = await api.learner()
    const next = await refreshed(refreshToken)
    expect(next).not.toBe(refreshToken)
    expect(await refreshed(next)).not.toBe(next)
  })

  test('twenty tabs that exchange one token at once all get the same successor, and it works', async () => {
    const { refreshToken } = await api.learner()
    const successors = await Promise.all(Array.from({ length: 20 }, () => refreshed(refreshToken)))
    expect(new Set(successors).size).toBe(1)
    await refreshed(successors[0]!)
  })

  test('after an answer was lost, the old token brings the same successor again, and a working access token', async () => {
    const { refreshToken } = await api.learner()
    const lost = await refreshed(refreshToken)
    for (let again = 0; again < 3; again++) {
      const answer = await api.call(refreshSession, { refreshToken })
      if (!answer.ok) throw new Error(answer.problem.code)
      expect(answer.value.refreshToken).toBe(lost)
      const me = await api.callAs({ authorization: `Bearer ${answer.value.accessToken}` })(getMe, {})
      expect(me).toMatchObject({ status: 200 })
    }
    await refreshed(lost)
  })

  test('a copy used after the successor was used ends the session: its newer tokens and its access token, other devices not', async () => {
    const learner = await api.learner()
    const elsewhere = await api.call(logIn, { email: learner.email, password: learner.password })
    if (!elsewhere.ok) throw new Error('refused')
    const newest = await refreshed(await refreshed(learner.refreshToken))
    const copy = await api.call(refreshSession, { refreshToken: learner.refreshToken })
    expect(copy).toMatchObject({ problem: { status: 401, code: 'session-ended' } })
    expect(await api.call(refreshSession, { refreshToken: newest })).toMatchObject({
      problem: { code: 'session-ended' },
    })
    expect(await learner.call(getMe, {})).toMatchObject({ problem: { code: 'session-ended' } })
    await refreshed(elsewhere.value.refreshToken!)
  })

  test('two devices of one account refresh without disturbing each other', async () => {
    const learner = await api.learner()
    const second = await api.call(logIn, { email: learner.email, password: learner.password })
    if (!second.ok) throw new Error('refused')
    let [phone, laptop] = [learner.refreshToken, second.value.refreshToken!]
    for (let round = 0; round < 3; round++) {
      const pairs = await Promise.all([phone, phone, laptop, laptop].map(refreshed))
      expect(new Set(pairs).size).toBe(2)
      phone = pairs[0]!
      laptop = pairs[2]!
    }
  })

  test('the old token is good for two hours, and after them it ends the session', async () => {
    const { id, refreshToken } = await api.learner()
    const exchangedAgo = (time: string) =>
      api.rows(
        `update refresh_tokens set used_at = now() - $2::interval
         where used_at is not null and session_id in (select id from sessions where user_id = $1)`,
        [id, time],
      )
    const successor = await refreshed(refreshToken)
    await exchangedAgo('1 hour 59 minutes')
    expect(await refreshed(refreshToken)).toBe(successor)
    await exchangedAgo('2 hours 1 second')
    for (const token of [refreshToken, successor]) {
      expect(await api.call(refreshSession, { refreshToken: token })).toMatchObject({
        problem: { code: 'session-ended' },
      })
    }
  })

  test('what the database keeps of a successor opens with the token before it only, and is gone once the successor was used', async () => {
    const { id, refreshToken } = await api.learner()
    const sealed = async () =>
      api.rows(
        `select sealed_successor from refresh_tokens t join sessions s on s.id = t.session_id
         where s.user_id = $1 and sealed_successor is not null`,
        [id],
      )
    const successor = await refreshed(refreshToken)
    const [row] = await sealed()
    expect(row.sealed_successor.includes(Buffer.from(successor))).toBe(false)
    expect(row.sealed_successor.includes(Buffer.from(successor, 'base64url'))).toBe(false)
    await refreshed(successor)
    const [next, ...more] = await sealed()
    expect(more).toEqual([])
    expect(next.sealed_successor.equals(row.sealed_successor)).toBe(false)
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

  test('the access token alone ends its session, once and again, and no other of the account', async () => {
    const learner = await api.learner()
    const elsewhere = await api.call(logIn, { email: learner.email, password: learner.password })
    if (!elsewhere.ok) throw new Error('refused')
    expect(await learner.call(logOut, {})).toMatchObject({ status: 204 })
    expect(await learner.call(getMe, {})).toMatchObject({ problem: { code: 'session-ended' } })
    expect(await api.call(refreshSession, { refreshToken: learner.refreshToken })).toMatchObject({
      problem: { code: 'session-ended' },
    })
    expect(await learner.call(logOut, {})).toMatchObject({ status: 204 })
    await refreshed(elsewhere.value.refreshToken!)
  })

  test('an access token past its time still ends its session, and does nothing else', async () => {
    const learner = await api.learner()
    const [{ id }] = await api.rows('select id from sessions where user_id = $1', [learner.id])
    const late = await new SignJWT({ sid: id })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('truegul')
      .setSubject(learner.id)
      .setExpirationTime('-1h')
      .sign(new TextEncoder().encode(api.settings.jwtSecrets[0]))
    const call = api.callAs({ authorization: `Bearer ${late}` })
    expect(await call(getMe, {})).toMatchObject({ problem: { code: 'not-signed-in' } })
    expect(await call(logOut, {})).toMatchObject({ status: 204 })
    expect(await learner.call(getMe, {})).toMatchObject({ problem: { code: 'session-ended' } })
  })

  test('an access token that cannot be read, without a refresh token, is 401: nothing was ended', async () => {
    const answer = await api.callAs({ authorization: 'Bearer x' })(logOut, {})
    expect(answer).toMatchObject({ problem: { status: 401, code: 'not-signed-in' } })
    const { refreshToken } = await api.learner()
    expect(await api.callAs({ authorization: 'Bearer x' })(logOut, { refreshToken })).toMatchObject({ status: 204 })
  })

  test('tokens are kept as hashes only', async () => {
    const { refreshToken } = await api.learner()
    const rows = await api.rows('select token_hash from refresh_tokens')
    expect(rows.some(({ token_hash }) => token_hash.includes(Buffer.from(refreshToken)))).toBe(false)
  })

  test('no token, a made-up one and one signed by somebody else are 401', async () => {
    await using other = await testApi({ jwtSecrets: ['another signing key that is long enough'] })
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
