import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { logIn } from '../kit/accounts/log-in.ts'
import { expectAccessible } from '../kit/expect-accessible.ts'
import { findChromium } from '../kit/find-chromium.ts'
import { startApp } from '../kit/start-app.ts'
import { startAccountApp } from './account-app.ts'

const ESSAY = readFileSync(new URL('../../../../examples/essay.txt', import.meta.url), 'utf8').trim()
const WRITE = '/write/reading-habit'
/** What a browser says of a request that was refused because the session had ended. */
const REFUSED = [/status of 401/]

describe.skipIf(findChromium() === null)('who is signed in [needs chromium]', () => {
  let app: Awaited<ReturnType<typeof startApp>>
  beforeAll(async () => {
    app = await startApp()
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('a visitor of any address is led to the log-in, without a complaint, and back', async () => {
    await using browser = await app.openBrowser()
    const { page } = browser
    await page.goto(WRITE)
    await page.getByRole('heading', { name: 'Log in' }).waitFor()
    expect(new URL(page.url()).searchParams.get('next')).toBe(WRITE)
    await logIn(page, await app.newAccount())
    expect(new URL(page.url()).pathname).toBe(WRITE)
    await essayField(page).waitFor()
    await page.goto('/login')
    await page.waitForURL(({ pathname }) => pathname === '/')
  })

  test('an address of another site is not gone to after the log-in', async () => {
    await using browser = await app.openBrowser()
    await browser.page.goto(`/login?next=${encodeURIComponent('//elsewhere.test/')}`)
    await logIn(browser.page, await app.newAccount())
    expect(browser.page.url()).toBe(`${app.url}/`)
  })

  test('a session that ends while somebody writes asks for the password over the text, and the submission goes on', async () => {
    const account = await app.newAccount()
    await using browser = await app.openBrowser({ expected: REFUSED })
    const { page, context } = browser
    await logIn(page, account)
    await page.goto(WRITE)
    await essayField(page).fill(ESSAY)
    await page.getByText('In your account').waitFor()
    await page.getByRole('button', { name: 'Submit' }).click()
    // While the essay is on its way: before, the app may notice first, and ask before anything was sent.
    const sending = '**/api/v1/submissions'
    await page.route(
      sending,
      async (route) => {
        await context.clearCookies()
        await route.continue()
      },
      { times: 1 },
    )
    const answer = page.waitForResponse(sending)
    await page.getByRole('button', { name: 'Send for scoring' }).click()
    expect((await answer).status()).toBe(401)
    const sheet = page.getByRole('dialog', { name: 'Please log in again' })
    await sheet.waitFor()
    await expectAccessible(page)
    const password = sheet.getByLabel('Password', { exact: true })
    await password.fill('not the password')
    await password.press('Enter')
    await sheet.getByRole('alert').waitFor()
    await password.fill(account.password)
    await password.press('Enter')
    await page.getByRole('tab', { name: 'Result' }).waitFor()
  })

  test('who does not want to log in now goes on writing, and logs in later', async () => {
    const account = await app.newAccount()
    await using browser = await app.openBrowser({ expected: REFUSED })
    const { page, context } = browser
    await logIn(page, account)
    await page.goto(WRITE)
    await essayField(page).fill(ESSAY)
    await context.clearCookies()
    await page.getByRole('dialog', { name: 'Please log in again' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('You are logged out. Nothing is sent').waitFor()
    await expectAccessible(page)
    await essayField(page).fill(`${ESSAY} 끝.`)
    await page.getByRole('button', { name: 'Log in' }).click()
    const password = page.getByLabel('Password', { exact: true })
    await password.fill(account.password)
    await password.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await essayField(page).inputValue()).toBe(`${ESSAY} 끝.`)
    await submit(page)
    await page.getByRole('tab', { name: 'Result' }).waitFor()
  })

  test('two tabs that wake together renew the session once and keep it', async () => {
    await using browser = await app.openBrowser({ expected: REFUSED })
    const { page, context } = browser
    await logIn(page, await app.newAccount())
    const other = await context.newPage()
    for (let round = 0; round < 3; round++) {
      await context.clearCookies({ name: 'truegul_access' })
      await Promise.all([page, other].map((tab) => tab.goto(WRITE)))
      await Promise.all([page, other].map((tab) => essayField(tab).waitFor()))
      await Promise.all([page, other].map((tab) => accessCookie(tab.context())))
    }
  })

  test('an access that is about to run out is renewed before anything is refused', async () => {
    await using short = await startAccountApp({ accessSeconds: 3 })
    await using browser = await short.open()
    const { page } = browser
    await logIn(page, await short.api.learner())
    await page.goto(WRITE)
    // saved some seconds after the last key, when the first access is over
    for (const text of ['처음 쓰는 글이다.', '처음 쓰는 글이다. 둘째 문장이다.']) {
      await essayField(page).fill(text)
      await page.getByText('On this device').waitFor()
      await page.getByText('In your account').waitFor()
    }
  })

  test('an access that ran out is renewed in place, and what was asked is answered', async () => {
    await using browser = await app.openBrowser({ expected: REFUSED })
    const { page, context } = browser
    await logIn(page, await app.newAccount())
    await page.goto(WRITE)
    await essayField(page).fill(ESSAY)
    await context.clearCookies({ name: 'truegul_access' })
    await submit(page)
    await page.getByRole('tab', { name: 'Result' }).waitFor()
  })

  test('while the server is away the log-in says so, keeps what was typed, and lets in when it is back', async () => {
    const account = await app.newAccount()
    await using browser = await app.openBrowser({ expected: [/ERR_CONNECTION_REFUSED/, /ERR_CONNECTION_RESET/] })
    const { page } = browser
    await page.goto('/login')
    await page.getByLabel('E-mail').fill(account.email)
    await page.getByLabel('Password', { exact: true }).fill(account.password)
    await app.system.api.kill()
    await page.getByRole('button', { name: 'Log in' }).click()
    await page.getByText('There is no connection. Check the network and try again').waitFor()
    await expectAccessible(page)
    await app.system.api.start()
    await page.getByRole('button', { name: 'Log in' }).click()
    await page.waitForURL(({ pathname }) => pathname === '/')
  })

  test('another account in another tab takes the first one’s texts off the screen and the device', async () => {
    await using browser = await app.openBrowser({ expected: REFUSED })
    const { page, context } = browser
    await logIn(page, await app.newAccount())
    await page.goto(WRITE)
    await essayField(page).fill('남의 글이다.')
    const other = await context.newPage()
    await context.clearCookies()
    await other.goto('/login')
    await logIn(other, await app.newAccount())
    await page.waitForURL(({ pathname }) => pathname === '/')
    await page.goto(WRITE)
    await essayField(page).waitFor()
    expect(await essayField(page).inputValue()).toBe('')
  })

  test('who is signed in is asked while the app’s code is on its way, and only then', async () => {
    await using browser = await app.openBrowser()
    const { page } = browser
    let asked = 0
    page.on('request', (request) => {
      if (request.url().endsWith('/auth/session')) asked++
    })
    const code = await holdCode(page)
    const answer = page.waitForResponse('**/auth/session')
    await page.goto('/', { waitUntil: 'commit' })
    await answer
    code.release()
    await page.getByRole('heading', { name: 'Log in' }).waitFor()
    expect(asked).toBe(1)
  })

  test('a log-out in another tab counts, also while the app’s code is on its way to this one', async () => {
    await using browser = await app.openBrowser()
    const { page, context } = browser
    const account = await app.newAccount()
    // Without a page, which would keep the code for the next one.
    const headers = { 'x-truegul-client': 'web' }
    const data = { email: account.email, password: account.password }
    expect((await context.request.post(`${app.url}/api/v1/auth/login`, { data, headers })).status()).toBe(200)
    const code = await holdCode(page)
    const answer = page.waitForResponse('**/auth/session')
    await page.goto('/you', { waitUntil: 'commit' })
    await answer
    const other = await context.newPage()
    await other.goto('/you')
    await other.getByRole('button', { name: 'Log out' }).click()
    await other.getByRole('dialog').getByRole('button', { name: 'Log out' }).click()
    await other.getByRole('heading', { name: 'Log in' }).waitFor()
    code.release()
    await page.getByRole('heading', { name: 'Log in', exact: true }).waitFor()
  })
})

const essayField = (page: Page) => page.getByRole('textbox', { name: 'Your essay' })

async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Submit' }).click()
  await page.getByRole('button', { name: 'Send for scoring' }).click()
}

async function accessCookie(context: BrowserContext): Promise<void> {
  await expect.poll(async () => (await context.cookies()).map(({ name }) => name)).toContain('truegul_access')
}

/** Keeps the app's code back, as a weak network does. */
async function holdCode(page: Page) {
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  await page.route('**/entry-*.js', async (route) => {
    await released
    await route.continue()
  })
  return { release }
}
