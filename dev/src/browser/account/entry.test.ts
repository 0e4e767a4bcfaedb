import { randomUUID } from 'node:crypto'
import { logIn as logInOperation, signUp } from '@truegul/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { logIn } from '../kit/accounts/log-in.ts'
import { expectAccessible } from '../kit/expect-accessible.ts'
import { expectFitsWindows } from '../kit/expect-fits-windows.ts'
import { findChromium } from '../kit/find-chromium.ts'
import { photograph } from '../kit/photograph.ts'
import { DEMO, startAccountApp } from './account-app.ts'

/** What a browser says of a request that was refused, which these tests bring about. */
const REFUSED = [/status of (400|401|403|409|429|503)/, /ERR_INTERNET_DISCONNECTED/]
const LOOKS = [
  { name: 'light-en', colorScheme: 'light', locale: 'en-US' },
  { name: 'dark-ko', colorScheme: 'dark', locale: 'ko-KR' },
] as const

describe.skipIf(findChromium() === null)('coming in [needs chromium]', () => {
  let app: Awaited<ReturnType<typeof startAccountApp>>
  beforeAll(async () => {
    app = await startAccountApp()
    await app.api.invite(DEMO.inviteCode, 1)
    const made = await app.api.call(signUp, { ...DEMO, consent: { llm: false }, isAtLeast14: true })
    expect(made).toMatchObject({ status: 201 })
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('with the demo login of a developer’s machine a newcomer is inside with one tap', async () => {
    await using browser = await app.open()
    const { page } = browser
    await page.goto('/')
    await page.getByRole('button', { name: 'Enter as demo' }).click()
    await page.waitForURL(({ pathname }) => pathname === '/')
  })

  test.each(LOOKS)(
    'the log-in and the sign-up stand up to axe, on a narrow phone and on a desk: $name',
    async (look) => {
      await using browser = await app.open(look)
      const { page } = browser
      for (const address of ['/login', '/signup', '/privacy']) {
        await page.goto(address)
        await page.getByRole('heading', { level: 1 }).waitFor()
        if (address !== '/privacy') await page.getByRole('button').last().waitFor()
        await expectFitsWindows(page, `account${address.replace('/', '-')}-${look.name}`)
        await expectAccessible(page)
      }
    },
  )

  test('what is missing or wrong is said at its field, and who guesses too often is told how long to wait', async () => {
    await using browser = await app.open({ expected: REFUSED })
    const { page } = browser
    const learner = await app.api.learner()
    await page.goto('/login')
    await page.getByRole('button', { name: 'Log in' }).click()
    await page.getByText('Enter an e-mail address').waitFor()
    await page.getByText('Enter your password.').waitFor()
    await photograph(page, 'account-login-missing')
    await page.getByLabel('E-mail').fill(learner.email)
    await page.getByLabel('Password', { exact: true }).fill('not the password')
    await page.keyboard.press('Enter')
    await page.getByText('The e-mail address or the password is wrong.').waitFor()
    await expectAccessible(page)
    await photograph(page, 'account-login-wrong')
    for (let guess = 1; guess < 10; guess++) {
      await app.api.call(logInOperation, { email: learner.email, password: 'a guess' })
    }
    await page.getByRole('button', { name: 'Log in' }).click()
    await page.getByText('Too many attempts. Try again in 15 minutes.').waitFor()
    await expectAccessible(page)
    await photograph(page, 'account-login-too-many')
  })

  test('without a network the attempt says so, keeps what was typed, and works when the network is back', async () => {
    await using browser = await app.open({ serviceWorkers: 'allow', expected: REFUSED })
    const { page, context } = browser
    const learner = await app.api.learner()
    await page.goto('/login')
    await page.getByLabel('E-mail').fill(learner.email)
    await page.getByLabel('Password', { exact: true }).fill(learner.password)
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Log in' }).click()
    await page.getByText('There is no connection.').waitFor()
    await photograph(page, 'account-login-offline')
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Log in' }).click()
    await page.waitForURL(({ pathname }) => pathname === '/')
  })

  test('each wrong invite says what is wrong with it', async () => {
    await using browser = await app.open({ expected: REFUSED })
    const { page } = browser
    const [expired, used] = [await app.api.invite(), await app.api.invite(undefined, 1)]
    await app.api.rows(`update invites set expires_at = '2026-11-20' where code = $1`, [expired])
    await app.api.rows('update invites set used = 1 where code = $1', [used])
    for (const [code, words] of [
      ['TG-NOT-A-CODE', 'There is no invite with this code.'],
      [expired, 'This code was good until 20 November 2026.'],
      [used, 'This code has been used up.'],
    ] as const) {
      await page.goto(`/signup?invite=${code}`)
      await fillIn(page, newcomer())
      expect(await page.getByLabel('Invite code').inputValue()).toBe(code)
      await page.getByRole('button', { name: 'Create account' }).click()
      await page.getByText(words).waitFor()
      await expectAccessible(page)
    }
    await photograph(page, 'account-signup-used')
  })

  test('a password is told what is wrong with it before it is sent and after; a taken address is told, too', async () => {
    await using browser = await app.open({ expected: REFUSED })
    const { page } = browser
    const code = await app.api.invite()
    const wish = newcomer()
    await page.goto(`/signup?invite=${code}`)
    const submit = page.getByRole('button', { name: 'Create account' })
    await fillIn(page, { ...wish, password: '1234567' })
    await submit.click()
    await page.getByText('Use at least 8 characters.').waitFor()
    await fillIn(page, { ...wish, password: 'Password1' })
    await submit.click()
    await page.getByText('This password is guessed first').waitFor()
    await photograph(page, 'account-signup-password')
    await fillIn(page, { email: DEMO.email, password: wish.password })
    await submit.click()
    await page.getByText('There is already an account with this address.').waitFor()
    expect(await app.api.rows('select used from invites where code = $1', [code])).toEqual([{ used: 0 }])
  })

  test('who signs up chooses the language and, apart, whether an AI provider may read, and is inside', async () => {
    await using browser = await app.open()
    const { page } = browser
    const wish = newcomer()
    await page.goto(`/signup?invite=${await app.api.invite()}`)
    await fillIn(page, wish)
    const consent = page.getByRole('checkbox', { name: /AI provider/ })
    expect(await consent.getAttribute('aria-checked')).toBe('false')
    await page.getByText('are sent to Anthropic (Claude) and OpenAI').waitFor()
    await page.getByRole('radio', { name: '한국어' }).click()
    await page.getByRole('checkbox', { name: /AI 회사/ }).click()
    await page.getByRole('button', { name: '계정 만들기' }).click()
    await page.waitForURL(({ pathname }) => pathname === '/')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('ko')
    const rows = await app.api.rows(
      'select language, llm from users u join consents c on c.user_id = u.id where email = $1',
      [wish.email],
    )
    expect(rows).toEqual([{ language: 'ko', llm: true }])
  })

  test('who does not agree signs up all the same', async () => {
    await using browser = await app.open()
    const { page } = browser
    const wish = newcomer()
    await page.goto(`/signup?invite=${await app.api.invite()}`)
    await fillIn(page, wish)
    await page.getByRole('button', { name: 'Create account' }).click()
    await page.waitForURL(({ pathname }) => pathname === '/')
    await using second = await app.open()
    await logIn(second.page, wish)
  })
})

const newcomer = () => ({ email: `${randomUUID()}@learners.test`, password: 'four words that differ' })

async function fillIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  const age = page.getByRole('checkbox', { name: 'I am 14 or older' })
  if ((await age.getAttribute('aria-checked')) === 'false') await age.click()
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
}
