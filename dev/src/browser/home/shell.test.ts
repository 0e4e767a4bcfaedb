import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../../testing/test-api.ts'
import { logIn } from '../kit/accounts/log-in.ts'
import { expectAccessible } from '../kit/expect-accessible.ts'
import { findChromium } from '../kit/find-chromium.ts'
import { startAppWithoutJudge } from '../kit/start-app-without-judge.ts'

describe.skipIf(findChromium() === null)('the shell around the screens [needs chromium]', () => {
  let app: Awaited<ReturnType<typeof startAppWithoutJudge>>
  beforeAll(async () => {
    app = await startAppWithoutJudge()
  })
  afterAll(() => app?.[Symbol.asyncDispose]())

  test('a visitor is led to the log-in from every address, without an error in the console', async () => {
    await using browser = await app.openBrowser()
    for (const address of [
      '/',
      '/history',
      '/progress',
      '/you',
      '/prompts',
      '/result/8f14e45f-ceea-467f-a8de-2a9b4e1c0a11',
    ]) {
      await browser.page.goto(address)
      await browser.page.getByRole('button', { name: 'Log in' }).waitFor()
      expect(new URL(browser.page.url()).pathname).toBe('/login')
    }
  })

  test('the tab bar leads to addresses that back, forward and a reload keep, and the heading has the focus', async () => {
    await using browser = await app.openBrowser()
    const { page } = browser
    await logIn(page, await app.newAccount())
    const bar = page.getByRole('navigation')
    const arrive = async (heading: string | RegExp, pathname: string) => {
      const h1 = page.getByRole('heading', { level: 1, name: heading })
      await h1.waitFor()
      await eventually(() => new URL(page.url()).pathname).toBe(pathname)
      // The title comes last: whoever goes on before it meets a screen that is still on its way.
      if (typeof heading === 'string') await eventually(() => page.title()).toBe(`${heading} · TrueGul`)
      return h1
    }
    for (const name of ['History', 'Progress', 'You'] as const) {
      await bar.getByRole('link', { name }).click()
      const h1 = await arrive(name, `/${name.toLowerCase()}`)
      await eventually(() => h1.evaluate((element) => element === document.activeElement)).toBe(true)
      expect(await bar.getByRole('link', { name }).getAttribute('aria-current')).toBe('page')
      await expectAccessible(page)
    }
    for (const name of ['Progress', 'History'] as const) {
      await page.goBack()
      await arrive(name, `/${name.toLowerCase()}`)
    }
    await page.goBack()
    await arrive(/^Good /, '/')
    await page.goForward()
    await arrive('History', '/history')
    await page.goForward()
    await arrive('Progress', '/progress')
    await page.reload()
    await arrive('Progress', '/progress')
    await bar.getByRole('link', { name: 'Home' }).click()
    await arrive(/^Good /, '/')
    expect(await page.title()).toBe('Home · TrueGul')
  })

  test('a window of 1024 px has a rail instead, which stays beside a prompt', async () => {
    await using browser = await app.openBrowser({ viewport: { width: 1280, height: 900 } })
    const { page } = browser
    await logIn(page, await app.newAccount())
    await page.getByRole('link', { name: 'Write your first essay' }).click()
    await page.getByRole('link', { name: /독서/ }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Question 54' }).waitFor()
    expect(await page.getByRole('navigation').boundingBox()).toMatchObject({ x: 0, width: 224 })
    await expectAccessible(page)
    await page.getByRole('navigation').getByRole('link', { name: 'History' }).click()
    await page.getByRole('heading', { level: 1, name: 'History' }).waitFor()
    await page.getByRole('heading', { level: 2, name: 'No essays yet' }).waitFor()
    await expectAccessible(page)
  })

  test('whoever logs out is at the log-in, and no address shows anything of theirs', async () => {
    await using browser = await app.openBrowser()
    const { page } = browser
    const account = await app.newAccount()
    await logIn(page, account)
    await page.getByRole('link', { name: 'You', exact: true }).click()
    await page.getByText(account.email).waitFor()
    await page.getByRole('button', { name: 'Log out' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Log out' }).click()
    await page.getByRole('button', { name: 'Log in' }).waitFor()
    await page.goto('/you')
    await page.getByRole('button', { name: 'Log in' }).waitFor()
    expect(await page.getByText(account.email).count()).toBe(0)
  })
})
