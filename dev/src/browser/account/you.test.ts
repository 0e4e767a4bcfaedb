import { getMe, saveDraft, submitEssay, updateMe } from '@truegul/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { essay, eventually, PROMPT_ID, submission } from '../../testing/test-api.ts'
import { logIn } from '../kit/accounts/log-in.ts'
import { logInByApi } from '../kit/accounts/log-in-by-api.ts'
import { expectAccessible } from '../kit/expect-accessible.ts'
import { expectFitsWindows } from '../kit/expect-fits-windows.ts'
import { findChromium } from '../kit/find-chromium.ts'
import { photograph } from '../kit/photograph.ts'
import { tabTo } from '../kit/tab-to.ts'
import { startAccountApp } from './account-app.ts'

const REFUSED = [/status of (400|401|403|429)/, /ERR_INTERNET_DISCONNECTED/]

describe.skipIf(findChromium() === null)('the account [needs chromium]', () => {
  let app: Awaited<ReturnType<typeof startAccountApp>>
  beforeAll(async () => {
    app = await startAccountApp()
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('language and look change at once, everywhere, and are there after a reload', async () => {
    await using browser = await app.open()
    const { page } = browser
    const learner = await app.api.learner()
    await logInByApi(page, learner)
    await page.goto('/you')
    await page.getByRole('radio', { name: '한국어' }).click()
    await page.getByRole('heading', { level: 1, name: '내 정보' }).waitFor()
    expect(await page.getByRole('radio', { name: '한국어' }).getAttribute('aria-checked')).toBe('true')
    await expect.poll(() => page.title()).toContain('내 정보')
    await page.getByRole('radio', { name: '어둡게' }).click()
    expect(await lookOf(page)).toEqual({ lang: 'ko', theme: 'dark', ground: DARK })
    expect(await barsOf(page)).toEqual(['#14171A', '#14171A'])
    await expect.poll(async () => (await learner.call(getMe, {})).ok).toBe(true)
    await expect
      .poll(() => app.api.rows('select language from users where id = $1', [learner.id]))
      .toEqual([{ language: 'ko' }])
    await page.reload()
    expect((await lookOf(page)).ground).toBe(DARK)
    await page.getByRole('heading', { level: 1, name: '내 정보' }).waitFor()
    expect(await lookOf(page)).toEqual({ lang: 'ko', theme: 'dark', ground: DARK })
    expect(await barsOf(page)).toEqual(['#14171A', '#14171A'])
    await page.getByRole('radio', { name: '기기 설정대로' }).click()
    expect(await barsOf(page)).toEqual(['#FBFAF6', '#14171A'])
    await using elsewhere = await app.open()
    await logIn(elsewhere.page, learner)
    await expect.poll(() => elsewhere.page.evaluate(() => document.documentElement.lang)).toBe('ko')
  })

  test('every part of the account stands up to axe in both languages and looks, at 200 % and on a desk', async () => {
    await using browser = await app.open()
    const { page } = browser
    await logInByApi(page, await app.api.learner())
    await page.goto('/you')
    for (const look of [
      {
        name: 'light-en',
        language: 'English',
        theme: /Light/,
        words: ['Reading by an AI provider', 'Log out', 'Delete account'],
      },
      {
        name: 'dark-ko',
        language: '한국어',
        theme: /Dark|어둡게/,
        words: ['AI 회사가 읽는 것', '로그아웃', '계정 지우기'],
      },
    ]) {
      await page.getByRole('radio', { name: look.language }).click()
      await page.getByRole('radio', { name: look.theme }).click()
      await page.getByRole('button', { name: look.words[0]! }).waitFor()
      await expectAccessible(page)
      for (const [index, words] of look.words.entries()) {
        await page.getByRole('button', { name: words }).first().click()
        await page.getByRole('dialog').waitFor()
        await expectAccessible(page)
        await photograph(page, `account-you-sheet${index}-${look.name}`)
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'detached' })
      }
      await expectFitsWindows(page, `account-you-${look.name}`)
    }
  })

  test('consent is given, withdrawn, and asked for again when its text has changed', async () => {
    await using browser = await app.open()
    const { page } = browser
    const learner = await app.api.learner()
    const consents = () => app.api.rows('select llm from consents where user_id = $1 order by changed_at', [learner.id])
    await logInByApi(page, learner)
    await page.goto('/you')
    const row = page.getByRole('button', { name: /Reading by an AI provider/ })
    await row.getByText('Given on').waitFor()
    await row.click()
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click()
    await row.getByText('Not given').waitFor()
    expect(await consents()).toEqual([{ llm: true }, { llm: false }])
    await row.click()
    await page.getByRole('dialog').getByRole('button', { name: 'I agree' }).click()
    await row.getByText('Given on').waitFor()
    await app.api.rows(`update consents set version = '2020-01' where user_id = $1`, [learner.id])
    await page.reload()
    await row.getByText('The text has changed since').waitFor()
    await row.click()
    await photograph(page, 'account-you-consent-outdated')
    await page.getByRole('dialog').getByRole('button', { name: 'I agree' }).click()
    await row.getByText('Given on').waitFor()
  })

  test('logging out leaves nothing of the learner on the device, and asks before', async () => {
    await using browser = await app.open({ serviceWorkers: 'allow', expected: REFUSED })
    const { page, context } = browser
    const learner = await app.api.learner()
    const mark = '아무도 모르는 문장이다'
    await learner.call(saveDraft, { id: crypto.randomUUID(), promptId: PROMPT_ID, text: essay(), revision: 0 })
    await logIn(page, learner)
    await page.goto(`/write/${PROMPT_ID}`)
    await page.getByRole('textbox', { name: 'Your essay' }).fill(mark)
    await expect.poll(() => onDevice(page)).toContain(mark)
    expect(await onDevice(page)).toContain(learner.email)
    await page.goto('/you')
    await page.getByRole('button', { name: 'Log out' }).click()
    await page.getByText('is lost').waitFor()
    await context.setOffline(true)
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Log out' }).click()
    await dialog.getByText('There is no connection.').waitFor()
    expect(await onDevice(page)).toContain(learner.email)
    await context.setOffline(false)
    await dialog.getByRole('button', { name: 'Log out' }).click()
    await page.getByRole('heading', { name: 'Log in' }).waitFor()
    await expect.poll(() => onDevice(page)).not.toContain(learner.email)
    expect(await onDevice(page)).not.toContain(mark)
    expect((await context.cookies()).map(({ name }) => name)).not.toContain('truegul_refresh')
    await page.goBack()
    await page.getByRole('heading', { name: 'Log in' }).waitFor()
  })

  test('an answer about the session that comes after the log-out brings nobody back', async () => {
    await using browser = await app.open()
    const { page } = browser
    const learner = await app.api.learner()
    await logInByApi(page, learner)
    await page.goto('/you')
    await page.getByRole('button', { name: 'Log out' }).click()
    let isAsked = false
    await page.route('**/auth/session', async (route) => {
      isAsked = true
      const response = await route.fetch()
      await page.waitForTimeout(1_500)
      await route.fulfill({ response })
    })
    await comeBackUntil(page, () => isAsked)
    await page.getByRole('dialog').getByRole('button', { name: 'Log out' }).click()
    await page.getByRole('heading', { name: 'Log in' }).waitFor()
    await page.waitForTimeout(2_000)
    expect(await onDevice(page)).not.toContain(learner.email)
    expect(new URL(page.url()).pathname).toBe('/login')
  })

  test('an answer about the session that was given before a language was chosen does not bring the old one back', async () => {
    await using browser = await app.open()
    const { page } = browser
    await logInByApi(page, await app.api.learner())
    await page.goto('/you')
    const korean = page.getByRole('radio', { name: '한국어' })
    await korean.waitFor()
    let isRead = false
    const late = Promise.withResolvers<void>()
    await page.route(
      '**/auth/session',
      async (route) => {
        const response = await route.fetch()
        isRead = true
        await late.promise
        await route.fulfill({ response })
      },
      { times: 1 },
    )
    await comeBackUntil(page, () => isRead)
    const told = page.waitForResponse(`**${updateMe.path}`)
    await korean.click()
    await told
    const again = page.waitForResponse('**/auth/session')
    late.resolve()
    await again
    await page.waitForTimeout(500)
    expect(await korean.isChecked()).toBe(true)
  })

  test('the account is deleted with the password only, and nothing of it is left here or there', async () => {
    await using browser = await app.open({ expected: REFUSED })
    const { page } = browser
    const learner = await app.api.learner()
    await learner.call(submitEssay, submission())
    await logInByApi(page, learner)
    await page.goto('/you')
    await page.getByRole('button', { name: /Delete account/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Delete the account?' })
    const password = dialog.getByLabel('Password', { exact: true })
    await password.fill('not the password')
    await dialog.getByRole('button', { name: 'Delete for good' }).click()
    await dialog.getByText('Nothing was deleted.').waitFor()
    expect(await app.api.rows('select 1 from users where id = $1', [learner.id])).toHaveLength(1)
    await password.fill(learner.password)
    await dialog.getByRole('button', { name: 'Delete for good' }).click()
    await page.getByText('Your account and everything in it are deleted.').waitFor()
    await expectAccessible(page)
    expect(await app.api.rows('select 1 from users where id = $1', [learner.id])).toEqual([])
    await expect.poll(() => onDevice(page)).not.toContain(learner.email)
  })

  test('the keyboard alone gets in, to the account, and out again', async () => {
    await using browser = await app.open()
    const { page } = browser
    const learner = await app.api.learner()
    await page.goto('/login')
    await tabTo(page, page.getByRole('textbox', { name: 'E-mail' }))
    await page.keyboard.type(learner.email)
    await tabTo(page, page.getByLabel('Password', { exact: true }))
    await page.keyboard.type(learner.password)
    await page.keyboard.press('Enter')
    await page.waitForURL(({ pathname }) => pathname === '/')
    await page.goto('/you')
    await page.getByRole('heading', { level: 1, name: 'You' }).waitFor()
    await tabTo(page, page.getByRole('button', { name: 'Log out' }))
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Log out' }))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Log in' }).waitFor()
  })
})

const DARK = 'rgb(20, 23, 26)'

const lookOf = (page: Page) =>
  page.evaluate(() => {
    const { lang, dataset } = document.documentElement
    return { lang, theme: dataset['theme'], ground: getComputedStyle(document.body).backgroundColor }
  })

/** Colours of the browser's bars, for a light and for a dark system. */
const barsOf = (page: Page) =>
  page
    .locator('meta[name="theme-color"]')
    .evaluateAll((metas) => metas.map((meta) => (meta as HTMLMetaElement).content))

/** All that IndexedDB, the caches and the other stores of the page hold, as one text. */
const onDevice = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }]
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name)
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
      for (const store of database.objectStoreNames) {
        const request = database.transaction(store).objectStore(store).getAll()
        await new Promise((resolve) => {
          request.onsuccess = resolve
        })
        kept.push(request.result)
      }
      database.close()
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const { url } of await cache.keys()) {
        kept.push(url)
        if (url.includes('/api/')) kept.push(await (await cache.match(url))?.text())
      }
    }
    return JSON.stringify(kept)
  })

/** Comes back to the window until the app asks who is signed in: while its first question is on its way it asks no other. */
const comeBackUntil = (page: Page, isAsked: () => boolean) =>
  eventually(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    return isAsked()
  }).toBe(true)
