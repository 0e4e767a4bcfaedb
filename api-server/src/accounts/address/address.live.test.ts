import { randomUUID } from 'node:crypto'
import {
  changeAddress,
  changePassword,
  confirmAddress,
  getMe,
  logIn,
  requestConfirmation,
  requestReset,
  resetPassword,
} from '@truegul/contract'
import { mailsTo, mailTo, tokenIn } from '@truegul/dev/testing/mail/mailbox'
import { type SmtpFake, startSmtpFake } from '@truegul/dev/testing/mail/smtp'
import { eventually, type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

const LINK_ENDED = { problem: { status: 410, code: 'link-ended' } }

let smtp: SmtpFake
let api: TestApi
let learner: TestLearner
beforeAll(async () => {
  smtp = await startSmtpFake()
  api = await testApi({ mail: { smtpUrl: smtp.url, from: 'no-reply@truegul.test', retryAfter: 50 } })
})
afterAll(async () => {
  await api[Symbol.asyncDispose]()
  await smtp.close()
})
beforeEach(async () => {
  learner = await api.learner()
  await mailTo(smtp, learner.email)
})

const noneWaits = () => eventually(() => api.rows(`select 1 from mails where state = 'waiting'`)).toEqual([])
const newAddress = () => `${randomUUID()}@elsewhere.test`

describe('the address of an account', () => {
  test('is confirmed with the link of the first mail, once, without a session', async () => {
    expect(await learner.call(getMe, {})).toMatchObject({ value: { emailConfirmed: false } })
    const token = tokenIn(await mailTo(smtp, learner.email))
    expect(await api.call(confirmAddress, { token })).toMatchObject({ status: 204 })
    expect(await learner.call(getMe, {})).toMatchObject({ value: { emailConfirmed: true } })
    expect(await api.call(confirmAddress, { token })).toMatchObject(LINK_ENDED)
  })

  test('once confirmed is not asked about again', async () => {
    await api.call(confirmAddress, { token: tokenIn(await mailTo(smtp, learner.email)) })
    expect(await learner.call(requestConfirmation, {})).toMatchObject({ status: 204 })
    await noneWaits()
    expect(mailsTo(smtp, learner.email)).toHaveLength(1)
  })

  test('is asked about ten times an hour at most', async () => {
    const answers = []
    for (let n = 0; n < 11; n++) answers.push((await learner.call(requestConfirmation, {})).ok)
    expect(answers.filter(Boolean)).toHaveLength(10)
  })
})

describe('another address', () => {
  test('is the account’s once its own mail was opened; the one of before is told', async () => {
    const [email, { password }] = [newAddress(), learner]
    expect(await learner.call(changeAddress, { email, password })).toMatchObject({ status: 204 })
    const mail = await mailTo(smtp, email)
    expect(mail.subject).toBe('Confirm your new address for TrueGul')
    expect(await learner.call(getMe, {})).toMatchObject({ value: { email: learner.email } })
    expect(await api.call(confirmAddress, { token: tokenIn(mail) })).toMatchObject({ status: 204 })
    expect(await learner.call(getMe, {})).toMatchObject({ value: { email, emailConfirmed: true } })
    expect(await api.call(logIn, { email, password })).toMatchObject({ status: 200 })
    const told = await mailTo(smtp, learner.email, 2)
    expect(told.subject).toBe('Your TrueGul account has another address now')
    expect(told.text).not.toContain(email)
  })

  test('needs the password', async () => {
    const answer = await learner.call(changeAddress, { email: newAddress(), password: 'wrong' })
    expect(answer).toMatchObject({ problem: { status: 403, code: 'wrong-password' } })
  })

  test('that has an account gets the same answer, and a mail that says so instead of a link', async () => {
    const owner = await api.learner()
    await mailTo(smtp, owner.email)
    const { password } = learner
    expect(await learner.call(changeAddress, { email: owner.email.toUpperCase(), password })).toMatchObject({
      status: 204,
    })
    const mail = await mailTo(smtp, owner.email, 2)
    expect(mail.subject).toBe('Your address already has a TrueGul account')
    expect(mail.text).not.toContain('#')
    await noneWaits()
    expect(
      await api.rows(`select 1 from links where user_id = $1 and purpose = 'change-address'`, [learner.id]),
    ).toEqual([])
  })

  test('that somebody else signed up with meanwhile is refused, and nothing is lost', async () => {
    const [email, { password }] = [newAddress(), learner]
    await learner.call(changeAddress, { email, password })
    const token = tokenIn(await mailTo(smtp, email))
    const owner = await api.learner()
    await api.rows('update users set email = $2 where id = $1', [owner.id, email])
    expect(await api.call(confirmAddress, { token })).toMatchObject({ problem: { status: 409, code: 'email-taken' } })
    expect(await learner.call(getMe, {})).toMatchObject({ value: { email: learner.email } })
  })

  test('takes every link with it that was mailed to the one of before', async () => {
    await api.call(requestReset, { email: learner.email })
    const reset = tokenIn(await mailTo(smtp, learner.email, 2))
    const [email, { password }] = [newAddress(), learner]
    await learner.call(changeAddress, { email, password })
    await api.call(confirmAddress, { token: tokenIn(await mailTo(smtp, email)) })
    expect(await api.call(resetPassword, { token: reset, password: 'four words that differ' })).toMatchObject(
      LINK_ENDED,
    )
  })

  test('is the latest that was asked for, and none once the password was changed', async () => {
    const [first, second, { password }] = [newAddress(), newAddress(), learner]
    await learner.call(changeAddress, { email: first, password })
    const firstToken = tokenIn(await mailTo(smtp, first))
    await learner.call(changeAddress, { email: second, password })
    const secondToken = tokenIn(await mailTo(smtp, second))
    expect(await api.call(confirmAddress, { token: firstToken })).toMatchObject(LINK_ENDED)
    await learner.call(changePassword, { password, newPassword: 'four words that differ' })
    expect(await api.call(confirmAddress, { token: secondToken })).toMatchObject(LINK_ENDED)
  })
})
