import {
  changePassword,
  confirmPassword,
  deleteMe,
  exportMe,
  getMe,
  logIn,
  refreshSession,
  requestReset,
  resetPassword,
} from '@truegul/contract'
import { mailsTo, mailTo, tokenIn } from '@truegul/dev/testing/mail/mailbox'
import { type SmtpFake, startSmtpFake } from '@truegul/dev/testing/mail/smtp'
import { eventually, type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

const NEW = 'four words that differ'
const LINK_ENDED = { problem: { status: 410, code: 'link-ended' } }

let smtp: SmtpFake
let api: TestApi
let learner: TestLearner
beforeAll(async () => {
  smtp = await startSmtpFake()
  api = await testApi({ mail: { smtpUrl: smtp.url, from: 'TrueGul <no-reply@truegul.test>', retryAfter: 50 } })
})
afterAll(async () => {
  await api[Symbol.asyncDispose]()
  await smtp.close()
})
beforeEach(async () => {
  learner = await api.learner()
  await mailTo(smtp, learner.email)
})

/** Asks for the reset with this number and gives what its link carries. The sign-up's mail came first. */
async function resetToken(number = 1): Promise<string> {
  await api.call(requestReset, { email: learner.email })
  return tokenIn(await mailTo(smtp, learner.email, number + 1))
}

const logsIn = (password: string) => api.call(logIn, { email: learner.email, password })

describe('a forgotten password', () => {
  test('is replaced with the mailed link: all sessions end, a new one begins, a mail says so, the address is confirmed', async () => {
    const token = await resetToken()
    const answer = await api.call(resetPassword, { token, password: NEW })
    expect(answer).toMatchObject({ status: 200, value: { user: { id: learner.id, emailConfirmed: true } } })
    expect(await learner.call(getMe, {})).toMatchObject({ problem: { code: 'session-ended' } })
    const { refreshToken } = learner
    expect(await api.call(refreshSession, { refreshToken })).toMatchObject({ problem: { code: 'session-ended' } })
    if (!answer.ok) return
    const call = api.callAs({ authorization: `Bearer ${answer.value.accessToken}` })
    expect(await call(getMe, {})).toMatchObject({ status: 200 })
    expect(await logsIn(learner.password)).toMatchObject({ problem: { code: 'wrong-credentials' } })
    expect(await logsIn(NEW)).toMatchObject({ status: 200 })
    expect((await mailTo(smtp, learner.email, 3)).subject).toBe('Your TrueGul password was changed')
  })

  test('is not replaced twice with one link, nor by two at once', async () => {
    const token = await resetToken()
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => api.call(resetPassword, { token, password: `${NEW} ${n}` })),
    )
    const losers = answers.flatMap((answer) => (answer.ok ? [] : [answer.problem.code]))
    expect(losers).toEqual(Array(7).fill('link-ended'))
    expect(await api.call(resetPassword, { token, password: NEW })).toMatchObject(LINK_ENDED)
    const winner = answers.findIndex(({ ok }) => ok)
    expect(await logsIn(`${NEW} ${winner}`)).toMatchObject({ status: 200 })
  })

  test('is replaced by the latest link only', async () => {
    const first = await resetToken(1)
    const second = await resetToken(2)
    expect(await api.call(resetPassword, { token: first, password: NEW })).toMatchObject(LINK_ENDED)
    expect(await api.call(resetPassword, { token: second, password: NEW })).toMatchObject({ status: 200 })
  })

  test('asked for eight times at once leaves one link that works, and it is in a mail', async () => {
    await Promise.all(Array.from({ length: 8 }, () => api.call(requestReset, { email: learner.email })))
    await eventually(() => api.rows(`select 1 from mails where kind = 'reset' and state = 'waiting'`)).toEqual([])
    const tokens = mailsTo(smtp, learner.email).slice(1).map(tokenIn)
    const found = []
    for (const token of tokens) found.push((await api.call(resetPassword, { token, password: NEW })).ok)
    expect(found.filter(Boolean)).toHaveLength(1)
  })

  test('is not replaced after 30 minutes, nor with a link for something else or made up', async () => {
    const token = await resetToken()
    await api.rows(`update links set expires_at = now() - interval '1 second' where user_id = $1`, [learner.id])
    const confirmation = tokenIn(await mailTo(smtp, learner.email))
    for (const wrong of [token, confirmation, 'made up', 'x'.repeat(200)]) {
      expect(await api.call(resetPassword, { token: wrong, password: NEW })).toMatchObject(LINK_ENDED)
    }
    expect(await logsIn(learner.password)).toMatchObject({ status: 200 })
  })

  test('refused for being guessable leaves the link as it was', async () => {
    const token = await resetToken()
    const answer = await api.call(resetPassword, { token, password: 'password1' })
    expect(answer).toMatchObject({ problem: { status: 400, code: 'invalid-input' } })
    expect(await api.call(resetPassword, { token, password: NEW })).toMatchObject({ status: 200 })
  })

  test('is asked for with the same answer and the same work, whether or not there is such an account', async () => {
    // Nobody sends here, so what the request itself did can be seen.
    await using still = await testApi({ isDevelopment: false })
    const { email } = await still.learner()
    await still.rows('delete from mails')
    const ask = async (address: string) => {
      const response = await fetch(`${still.url}/api/v1/auth/forgot`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: address }),
      })
      const headers = [...response.headers].filter(([name]) => name !== 'date')
      const answer = { status: response.status, headers, body: await response.text() }
      const left = await still.rows('delete from mails returning user_id, kind, state, attempts, leased_until, address')
      const changed = await still.rows('select count(*)::int as links from links')
      return { answer, left: left.map(({ address: to, ...row }) => ({ ...row, isAsTyped: to === address })), changed }
    }
    const known = await ask(email)
    expect(await ask(`no-${email}`)).toEqual(known)
    expect(known).toMatchObject({ answer: { status: 204, body: '' }, left: [{ kind: 'reset', user_id: null }] })
  })

  test('of a deleted account is nothing that a link opens', async () => {
    const token = await resetToken()
    await learner.call(deleteMe, {})
    expect(await api.call(resetPassword, { token, password: NEW })).toMatchObject(LINK_ENDED)
  })

  test('cannot be kept by a log-in that began before: its session does not start', async () => {
    for (let round = 0; round < 5; round++) {
      const somebody = await api.learner()
      await api.call(requestReset, { email: somebody.email })
      const token = tokenIn(await mailTo(smtp, somebody.email, 2))
      const { email, password } = somebody
      const [reset, ...logIns] = await Promise.all([
        api.call(resetPassword, { token, password: NEW }),
        ...Array.from({ length: 6 }, () => api.call(logIn, { email, password })),
      ])
      expect(reset).toMatchObject({ status: 200 })
      for (const answer of logIns) {
        if (!answer.ok) {
          expect(answer.problem.code).toBe('wrong-credentials')
          continue
        }
        const call = api.callAs({ authorization: `Bearer ${answer.value.accessToken}` })
        await eventually(async () => (await call(getMe, {})).ok).toBe(false)
      }
      const living = await api.rows('select 1 from sessions where user_id = $1 and revoked_at is null', [somebody.id])
      expect(living).toHaveLength(1)
    }
  })
})

describe('changing the password', () => {
  test('needs the one of now, ends every other session, tells by mail, and ends links on their way', async () => {
    const other = await logsIn(learner.password)
    const token = await resetToken()
    const wrong = await learner.call(changePassword, { password: 'not this one', newPassword: NEW })
    expect(wrong).toMatchObject({ problem: { status: 403, code: 'wrong-password' } })
    const { password } = learner
    expect(await learner.call(changePassword, { password, newPassword: NEW })).toMatchObject({ status: 204 })
    expect(await learner.call(getMe, {})).toMatchObject({ status: 200 })
    if (!other.ok) throw new Error('refused')
    const call = api.callAs({ authorization: `Bearer ${other.value.accessToken}` })
    expect(await call(getMe, {})).toMatchObject({ problem: { code: 'session-ended' } })
    expect(await api.call(resetPassword, { token, password: NEW })).toMatchObject(LINK_ENDED)
    expect(await logsIn(NEW)).toMatchObject({ status: 200 })
    expect((await mailTo(smtp, learner.email, 3)).subject).toBe('Your TrueGul password was changed')
  })

  test('refuses a guessable one by the name of its field', async () => {
    const { password, email } = learner
    for (const newPassword of ['password1', email]) {
      const answer = await learner.call(changePassword, { password, newPassword })
      expect(answer).toMatchObject({ problem: { code: 'invalid-input', errors: [{ field: 'newPassword' }] } })
    }
  })

  test('of two at once, one wins', async () => {
    const { password } = learner
    const answers = await Promise.all(
      [1, 2].map((n) => learner.call(changePassword, { password, newPassword: `${NEW} ${n}` })),
    )
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.problem.code]))).toEqual(['wrong-password'])
    const winner = answers.findIndex(({ ok }) => ok) + 1
    expect(await logsIn(`${NEW} ${winner}`)).toMatchObject({ status: 200 })
  })

  test('is not a way to guess it: after ten wrong ones the right one waits, in this session alone', async () => {
    for (let n = 0; n < 10; n++) await learner.call(confirmPassword, { password: `guess ${n}` })
    const { password } = learner
    expect(await learner.call(changePassword, { password, newPassword: NEW })).toMatchObject({
      problem: { status: 429, code: 'too-many-attempts', retryAfter: expect.any(Number) },
    })
    expect(await logsIn(password)).toMatchObject({ status: 200 })
  })
})

describe('exporting and deleting', () => {
  test('need a session that was given the password within a quarter of an hour', async () => {
    const grow = () =>
      api.rows(`update sessions set password_given_at = now() - interval '16 minutes' where user_id = $1`, [learner.id])
    await grow()
    const needed = { problem: { status: 403, code: 'password-needed' } }
    expect(await learner.call(exportMe, {})).toMatchObject(needed)
    expect(await learner.call(deleteMe, {})).toMatchObject(needed)
    const { password } = learner
    expect(await learner.call(confirmPassword, { password: 'wrong' })).toMatchObject({
      problem: { code: 'wrong-password' },
    })
    expect(await learner.call(exportMe, {})).toMatchObject(needed)
    expect(await learner.call(confirmPassword, { password })).toMatchObject({ status: 204 })
    expect(await learner.call(exportMe, {})).toMatchObject({ status: 200 })
    expect(await learner.call(deleteMe, {})).toMatchObject({ status: 204 })
  })
})
