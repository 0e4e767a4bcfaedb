import { randomUUID } from 'node:crypto'
import { changeAddress, getMe, requestReset } from '@truegul/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmtpFake, startSmtpFake } from '../../stand-ins/smtp/start-smtp-fake.ts'
import { mailsTo, mailTo, tokenIn } from '../../testing/mail/mailbox.ts'
import { logIn } from '../kit/accounts/log-in.ts'
import { logInByApi } from '../kit/accounts/log-in-by-api.ts'
import { expectAccessible } from '../kit/expect-accessible.ts'
import { findChromium } from '../kit/find-chromium.ts'
import { startAccountApp } from './account-app.ts'

const REFUSED = [/status of (400|401|403|409|410|429)/, /ERR_INTERNET_DISCONNECTED/]
const NEW = 'four words that differ'

describe.skipIf(findChromium() === null)('a link in a mail [needs chromium]', () => {
  let smtp: SmtpFake
  let app: Awaited<ReturnType<typeof startAccountApp>>
  beforeAll(async () => {
    smtp = await startSmtpFake()
    app = await startAccountApp({
      mail: { smtpUrl: smtp.url, from: 'TrueGul <no-reply@truegul.test>', retryAfter: 50 },
    })
  })
  afterAll(async () => {
    await app[Symbol.asyncDispose]()
    await smtp.close()
  })

  /** A learner, and what the link of their first mail carries. */
  async function newLearner() {
    const learner = await app.api.learner()
    return { ...learner, confirmation: tokenIn(await mailTo(smtp, learner.email)) }
  }

  test('who forgot the password asks for a link, chooses another one with it, and is inside', async () => {
    await using browser = await app.open({ expected: REFUSED })
    const { page } = browser
    const learner = await newLearner()
    await page.goto('/login')
    await page.getByRole('link', { name: 'Forgot password' }).click()
    await page.getByRole('button', { name: 'Send the link' }).click()
    await page.getByText('Enter an e-mail address').waitFor()
    await expectAccessible(page)
    // The log-in is still there below.
    await page.getByRole('textbox', { name: 'E-mail' }).fill(learner.email)
    await page.getByRole('button', { name: 'Send the link' }).click()
    await page.getByText('If there is an account with this address').waitFor()
    await expectAccessible(page)
    const token = tokenIn(await mailTo(smtp, learner.email, 2))
    await page.goto(`/reset#${token}`)
    await page.getByRole('heading', { name: 'Choose a new password' }).waitFor()
    expect(page.url()).toBe(`${app.api.url}/reset`)
    const password = page.getByLabel('New password', { exact: true })
    await password.fill('Password1')
    await page.getByRole('button', { name: 'Save and log in' }).click()
    await page.getByText('This password is guessed first').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Show password' }).click()
    await password.fill(NEW)
    await password.press('Enter')
    await page.waitForURL(({ pathname }) => pathname === '/')
    expect(await learner.call(getMe, {})).toMatchObject({ problem: { code: 'session-ended' } })
    const places = await page.evaluate(() => [location.href, document.referrer, JSON.stringify(history.state)].join())
    expect(places).not.toContain(token)
    await page.goBack()
    expect(page.url()).not.toContain(token)
    await using elsewhere = await app.open()
    await logIn(elsewhere.page, { email: learner.email, password: NEW })
  })

  test('an address without an account is told the very same, and gets no mail', async () => {
    await using browser = await app.open()
    const { page } = browser
    const stranger = `${randomUUID()}@nowhere.test`
    await page.goto('/forgot')
    await page.getByLabel('E-mail').fill(stranger)
    await page.keyboard.press('Enter')
    await page.getByText('If there is an account with this address, a mail with a link is on its way to it.').waitFor()
    await expect.poll(() => app.api.rows(`select 1 from mails where kind = 'reset' and state = 'waiting'`)).toEqual([])
    expect(mailsTo(smtp, stranger)).toEqual([])
  })

  test('for a new password that was used or is old says so, and leads to another one; another link in its place works', async () => {
    await using browser = await app.open({ expected: REFUSED })
    const { page } = browser
    const learner = await newLearner()
    await page.goto(`/reset#${'x'.repeat(43)}`)
    await page.getByLabel('New password', { exact: true }).fill(NEW)
    await page.keyboard.press('Enter')
    await page.getByText('This link does not work any more').waitFor()
    await expectAccessible(page)
    await app.api.call(requestReset, { email: learner.email })
    // Into the address bar of the same page: the browser loads nothing by itself.
    await page.goto(`/reset#${tokenIn(await mailTo(smtp, learner.email, 2))}`)
    await expect.poll(() => page.url()).toBe(`${app.api.url}/reset`)
    await page.getByLabel('New password', { exact: true }).fill(NEW)
    await page.getByRole('button', { name: 'Save and log in' }).click()
    await page.waitForURL(({ pathname }) => pathname === '/')
    await page.goto('/reset')
    await page.getByText('This page belongs to a link in one of our mails.').waitFor()
    await page.getByRole('link', { name: 'Ask for a new link' }).click()
    await page.getByRole('heading', { name: 'Forgot your password?' }).waitFor()
  })

  test('confirms the address, in whatever browser it is opened, and the account says so', async () => {
    await using browser = await app.open({ expected: REFUSED })
    const { page } = browser
    const { confirmation, ...learner } = await newLearner()
    await page.route('**/auth/confirm', (route) => route.abort('internetdisconnected'), { times: 1 })
    await page.goto(`/confirm#${confirmation}`)
    await page.getByText('There is no connection.').waitFor()
    expect(page.url()).toBe(`${app.api.url}/confirm`)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('Your address is confirmed.').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Log in' }).click()
    await logIn(page, learner)
    await page.waitForURL(({ pathname }) => pathname === '/you')
    await page.getByText(learner.email).waitFor()
    expect(await page.getByText('This address is not confirmed yet.').count()).toBe(0)
    await page.goto(`/confirm#${confirmation}`)
    await page.getByText(`${learner.email} is the address of your account, and it is confirmed.`).waitFor()
    await expectAccessible(page)
  })

  test('that does not confirm any more is sent again from there, and from the account', async () => {
    await using browser = await app.open({ expected: REFUSED })
    const { page } = browser
    const learner = await newLearner()
    await page.goto(`/confirm#${'x'.repeat(43)}`)
    await page.getByText('Log in to see whether your address is confirmed').waitFor()
    await logIn(page, learner)
    await page.goto(`/confirm#${'x'.repeat(43)}`)
    await page.getByRole('button', { name: 'Send it again' }).click()
    await page.getByText('A mail with a new link is on its way.').waitFor()
    await mailTo(smtp, learner.email, 2)
    await page.goto('/you')
    await page.getByText('This address is not confirmed yet.').waitFor()
    await page.getByRole('button', { name: 'Send it again' }).click()
    await page.getByText('A mail with a new link is on its way.').waitFor()
    await expectAccessible(page)
    await page.goto(`/confirm#${tokenIn(await mailTo(smtp, learner.email, 3))}`)
    await page.getByText('Your address is confirmed.').waitFor()
    await page.getByRole('link', { name: 'Go on' }).click()
    await page.waitForURL(({ pathname }) => pathname === '/')
  })

  test('to another address makes it the account’s, and a session that ends asks for the password of that one', async () => {
    await using browser = await app.open({ expected: REFUSED })
    const { page, context } = browser
    const learner = await newLearner()
    const email = `${randomUUID()}@elsewhere.test`
    await logInByApi(page, learner)
    await page.goto('/you')
    await page.getByRole('button', { name: /^Change e-mail address/ }).click()
    await page.getByText(`Your address is ${learner.email}.`).waitFor()
    await page.getByLabel('New address').fill(learner.email)
    await page.getByRole('button', { name: 'Send the link' }).click()
    await page.getByText('This is your address already.').waitFor()
    await page.getByText('Enter your password.').waitFor()
    await page.getByLabel('New address').fill(email)
    await page.getByLabel('Password', { exact: true }).fill('not the password')
    await page.getByRole('button', { name: 'Send the link' }).click()
    await page.getByText('This is not your password.').waitFor()
    await expectAccessible(page)
    await page.getByLabel('Password', { exact: true }).fill(learner.password)
    await page.getByRole('button', { name: 'Send the link' }).click()
    await page.getByText(`A mail with a link is on its way to ${email}.`).waitFor()
    await expectAccessible(page)
    await page.getByRole('main').getByRole('button', { name: 'Back', exact: true }).last().click()
    await page.getByText(learner.email).first().waitFor()
    await page.goto(`/confirm#${tokenIn(await mailTo(smtp, email))}`)
    await page.getByText('Your address is confirmed.').waitFor()
    await page.getByRole('link', { name: 'Go on' }).click()
    await page.goto('/you')
    await page.getByText(email).waitFor()
    await context.clearCookies()
    await page.reload()
    const sheet = page.getByRole('dialog', { name: 'Please log in again' })
    await sheet.waitFor()
    expect(await sheet.getByLabel('E-mail').inputValue()).toBe(email)
  })

  test('to an address that somebody else has by now changes nothing, and says so', async () => {
    await using browser = await app.open({ expected: REFUSED })
    const learner = await newLearner()
    const email = `${randomUUID()}@elsewhere.test`
    await learner.call(changeAddress, { email, password: learner.password })
    const token = tokenIn(await mailTo(smtp, email))
    await app.api.rows('update users set email = $2 where id = $1', [(await newLearner()).id, email])
    await browser.page.goto(`/confirm#${token}`)
    await browser.page.getByText('Another account has this address by now.').waitFor()
    await expectAccessible(browser.page)
  })
})
