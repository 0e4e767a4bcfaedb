import { getMe, logIn, submitEssay } from '@truegul/contract'
import { eventually, submission, type TestApi, testApi } from '@truegul/dev/testing/test-api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DELETE_PATH } from './add-delete-page.ts'

let api: TestApi
beforeAll(async () => {
  api = await testApi({ sweepAfter: 400 })
})
afterAll(() => api[Symbol.asyncDispose]())

const post = (fields: Record<string, string>) =>
  fetch(api.url + DELETE_PATH, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })

test('the page has a form and no script, and lets nothing from elsewhere in', async () => {
  const response = await fetch(api.url + DELETE_PATH)
  const html = await response.text()
  expect(response.status).toBe(200)
  expect(html).toMatch(/<form method="post" action="\/account\/delete">/)
  expect(html).not.toMatch(/<script|https?:/)
  expect(response.headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  )
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test('address, password and a tick delete everything, also of a suspended account; tokens open nothing any more', async () => {
  for (const isSuspended of [false, true]) {
    const learner = await api.learner()
    const { id, email, password } = learner
    const sent = submission()
    await learner.call(submitEssay, sent)
    const job = `${await api.taskOf(sent.id)}-1`
    await eventually(() => api.queue.states([job])).toEqual(['live'])
    if (isSuspended) await api.rows('update users set suspended_at = now() where id = $1', [id])
    const done = await post({ email: ` ${email.toUpperCase()} `, password, sure: 'yes' })
    expect([done.status, await done.text()]).toEqual([200, expect.stringContaining('Your account is deleted')])
    expect(await api.rows('select 1 from users where id = $1', [id])).toEqual([])
    expect(await learner.call(getMe, {})).toMatchObject({ problem: { code: 'session-ended' } })
    await eventually(() => api.queue.states([job])).toEqual(['missing'])
    expect(api.lines).toContainEqual(expect.objectContaining({ event: 'account-deleted', userId: id }))
  }
})

test.each([
  ['without the tick', { sure: undefined }, 400, /tick the box/],
  ['without a password', { password: '' }, 400, /fill in address and password/],
  ['with a wrong password', { password: 'not the password' }, 401, /no account with this address and password/],
  ['with an unknown address', { email: 'nobody@learners.test' }, 401, /no account with this address and password/],
])('%s nothing is deleted, and the page says why', async (_how, change, status, sentence) => {
  const { id, email, password } = await api.learner()
  const fields = Object.entries({ email, password, sure: 'yes', ...change }).filter(([, value]) => value !== undefined)
  const response = await post(Object.fromEntries(fields) as Record<string, string>)
  const html = await response.text()
  expect([response.status, html]).toEqual([status, expect.stringMatching(sentence)])
  expect(html).not.toContain(email)
  expect(await api.rows('select 1 from users where id = $1', [id])).toHaveLength(1)
})

test('guessing is limited as at log-in, and a limit that was reached there holds here', async () => {
  const { email, password } = await api.learner()
  for (let i = 0; i < 10; i++) await api.call(logIn, { email, password: 'wrong' })
  const refused = await post({ email, password, sure: 'yes' })
  expect([refused.status, await refused.text()]).toEqual([429, expect.stringContaining('too many failed attempts')])
  expect(refused.headers.get('retry-after')).toMatch(/^\d+$/)
})

test('the form is for this page only: the API takes JSON and nothing else, and other methods are told', async () => {
  const form = { method: 'POST', body: new URLSearchParams({ email: 'a@b.test', password: 'x' }) }
  expect((await fetch(`${api.url}/api/v1/auth/login`, form)).status).toBe(415)
  const put = await fetch(api.url + DELETE_PATH, { method: 'PUT' })
  expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
  const large = await post({ email: 'a@b.test', password: 'x'.repeat(9_000), sure: 'yes' })
  expect(large.status).toBe(413)
})
