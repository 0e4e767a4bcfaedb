import { createClient, updateMe } from '@truegul/contract'
import pg from 'pg'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../../testing/test-api.ts'
import { logIn } from '../kit/accounts/log-in.ts'
import { logInByApi } from '../kit/accounts/log-in-by-api.ts'
import { expectAccessible } from '../kit/expect-accessible.ts'
import { expectFitsWindows, LOOKS } from '../kit/expect-fits-windows.ts'
import { findChromium } from '../kit/find-chromium.ts'
import { photograph } from '../kit/photograph.ts'
import { startAppWithoutJudge } from '../kit/start-app-without-judge.ts'
import { tabTo } from '../kit/tab-to.ts'
import { addPastEssays, type PastEssay } from './past-essays.ts'

const SCREENS = ['/', '/history', '/progress', '/prompts', '/prompts/living-alone', '/you'] as const
const scores = (content: number, organisation: number, language: number) => ({ content, organisation, language })
const SIX: PastEssay[] = [
  { prompt: 1, scores: scores(8, 7, 12), isSeen: false, rewriteOf: 2 },
  { prompt: 9, status: 'failed', daysAgo: 1 },
  { prompt: 1, scores: scores(7, 6, 10), daysAgo: 4 },
  { prompt: 3, scores: scores(7, 7, 10), daysAgo: 9 },
  { prompt: 4, scores: scores(7, 6, 9), daysAgo: 15 },
  { prompt: 5, scores: scores(6, 6, 9), daysAgo: 21 },
  { prompt: 6, scores: scores(6, 5, 8), daysAgo: 28 },
]

describe.skipIf(findChromium() === null)('what a learner sees of all their essays [needs chromium]', () => {
  let app: Awaited<ReturnType<typeof startAppWithoutJudge>>
  let sql: pg.Client
  beforeAll(async () => {
    app = await startAppWithoutJudge()
    sql = new pg.Client({ connectionString: app.databaseUrl })
    sql.on('error', () => {})
    await sql.connect()
  })
  afterAll(async () => {
    await sql?.end()
    await app?.[Symbol.asyncDispose]()
  })

  const learnerWith = async (essays: readonly PastEssay[]) => {
    const account = await app.newAccount()
    return { ...account, ids: await addPastEssays(sql, account.session.user.id, essays) }
  }
  const speakKorean = async (token: string | null) => {
    const call = createClient({ baseUrl: app.url, headers: () => ({ authorization: `Bearer ${token}` }) })
    expect(await call(updateMe, { language: 'ko' })).toMatchObject({ ok: true })
  }
  const open = async (page: Page, address: string) => {
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByText(/^(Loading …|불러오는 중 …)$/).waitFor({ state: 'detached' })
  }

  test('a newcomer is led to the first essay from every place, and an example is said to be none of theirs', async () => {
    await using browser = await app.openBrowser()
    const { page } = browser
    await logInByApi(page, await learnerWith([]))
    for (const address of ['/', '/history', '/progress']) {
      await open(page, address)
      await page.getByRole('heading', { level: 2, name: 'No essays yet' }).waitFor()
      expect(await page.getByRole('link', { name: 'Write your first essay' }).getAttribute('href')).toBe('/prompts')
      await expectAccessible(page)
      await photograph(page, `home-newcomer${address.replace('/', '-')}`)
    }
    await open(page, '/history')
    await page.getByText('not your score').waitFor()
  })

  test('home shows what is new, the last three, what failed, and how it goes', async () => {
    await using browser = await app.openBrowser()
    const { page } = browser
    await logIn(page, await learnerWith(SIX))
    const rows = page.locator('a[href^="/result/"]')
    await rows.first().waitFor()
    expect(await rows.count()).toBe(3)
    expect(await rows.nth(0).innerText()).toMatch(/^27\s.+\sRewrite, today \d\d:\d\d, about level 4\sNEW$/)
    expect(await rows.nth(1).innerText()).toMatch(/Not scored, text saved\. Try again$/)
    expect(await rows.nth(2).innerText()).toMatch(/^23\s.+\sFirst version, .+, about level 3$/)
    await page.getByRole('img', { name: 'Totals 19, 21, 22, 24, 23, 27 of 50' }).waitFor()
  })

  test('an essay that was begun is at the start of everything, and goes on where it stopped', async () => {
    await using browser = await app.openBrowser()
    const { page } = browser
    await logInByApi(page, await learnerWith([]))
    await open(page, '/write/reading-habit')
    await page.getByRole('textbox', { name: 'Your essay' }).fill('모르는 것이 있어도 조용히 있는 학생이 많다.')
    await open(page, '/')
    await page.getByText('575 characters to 600').waitFor()
    await expectAccessible(page)
    await photograph(page, 'home-draft')
    await page.getByRole('link', { name: 'Continue writing' }).click()
    await eventually(() => page.getByRole('textbox', { name: 'Your essay' }).inputValue()).toBe(
      '모르는 것이 있어도 조용히 있는 학생이 많다.',
    )
  })

  test('two essays claim no trend; six may, in careful words, as a picture and as a table', async () => {
    await using browser = await app.openBrowser()
    const { page } = browser
    await logInByApi(page, await learnerWith([{ scores: scores(9, 9, 14) }, { scores: scores(6, 5, 8), daysAgo: 2 }]))
    await open(page, '/progress')
    await page.getByText('A trend shows from 3 essays on.').waitFor()
    await open(page, '/')
    await page.getByText('A trend shows from 3 essays on.').waitFor()
    expect(await page.getByRole('img', { name: /^Totals/ }).count()).toBe(0)

    await using six = await app.openBrowser()
    await logIn(six.page, await learnerWith(SIX))
    await open(six.page, '/progress')
    await six.page.getByText(/The last 6 essays: rising\.$/).waitFor()
    await six.page.getByRole('img', { name: 'Language: 8, 9, 9, 10, 10, 12 of 26' }).waitFor()
    await six.page.getByRole('button', { name: 'As a table' }).click()
    expect(await six.page.getByRole('row').count()).toBe(7)
    await expectAccessible(six.page)
    await six.page.emulateMedia({ media: 'print' })
    expect(await six.page.getByRole('navigation').isVisible()).toBe(false)
    expect(await six.page.getByRole('table').isVisible()).toBe(true)
  })

  test('of 1,000 essays at most 90 rows are on the page, and the last one is reached', async () => {
    await using browser = await app.openBrowser()
    const { page } = browser
    const many = Array.from({ length: 1000 }, (_, daysAgo): PastEssay => ({ daysAgo, scores: scores(7, 7, 12) }))
    const { ids, ...account } = await learnerWith(many)
    await logInByApi(page, account)
    await open(page, '/history')
    const rows = page.locator('a[href^="/result/"]:visible')
    await rows.first().waitFor()
    let most = 0
    const last = page.locator(`a[href="/result/${ids.at(-1)}"]`)
    for (let round = 0; round < 400 && (await last.count()) === 0; round += 1) {
      await page.mouse.move(195, 400)
      await page.mouse.wheel(0, 3000)
      await page.waitForTimeout(50)
      most = Math.max(most, await rows.count())
    }
    await last.waitFor()
    expect(most).toBeLessThanOrEqual(90)
    expect(most).toBeGreaterThan(10)
  })

  test('an essay is deleted after a question in its place, and stays when the answer is no', async () => {
    await using browser = await app.openBrowser()
    const { page } = browser
    await logInByApi(page, await learnerWith(SIX))
    await open(page, '/history')
    await page.getByRole('radio', { name: /All/ }).waitFor()
    await eventually(() => page.getByRole('radio', { name: /All/ }).textContent()).toBe('All7')
    await page.getByRole('button', { name: 'Edit' }).click()
    const bins = page.getByRole('button', { name: /^Delete .+/ })
    await bins.first().click()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Keep it' }).click()
    expect(await bins.count()).toBe(7)
    await bins.first().click()
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    await eventually(() => bins.count()).toBe(6)
    await page.reload()
    await eventually(() => page.getByRole('radio', { name: /All/ }).textContent()).toBe('All6')
    await page.getByRole('radio', { name: /Failed/ }).click()
  })

  test('without a network everything stays, with its age, and nothing of it is there for the next person', async () => {
    await using browser = await app.openBrowser({ serviceWorkers: 'allow', expected: [/ERR_INTERNET_DISCONNECTED/] })
    const { page, context } = browser
    await logIn(page, await learnerWith(SIX))
    for (const address of SCREENS) await open(page, address)
    await page.evaluate(() => navigator.serviceWorker.ready)
    await open(page, '/')
    await context.setOffline(true)
    for (const address of ['/', '/history', '/progress', '/prompts']) {
      await page.goto(address)
      const line = page.getByRole('status').filter({ hasText: 'You are offline.' })
      await line.waitFor()
      expect(await line.textContent()).toMatch(/Kept here (just now|\d minutes? ago)\.$/)
      await expectAccessible(page)
      await photograph(page, `home-offline${address.replace('/', '-')}`)
    }
    await context.setOffline(false)
    await page.goto('/you')
    await page.getByRole('button', { name: 'Log out' }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Log out' }).click()
    await logIn(page, await learnerWith([]))
    await page.getByRole('heading', { level: 2, name: 'No essays yet' }).waitFor()
    expect(await page.locator('a[href^="/result/"]').count()).toBe(0)
  })

  test('what could not be asked for says so and is asked for again', async () => {
    await using browser = await app.openBrowser({ expected: [/status of 503/] })
    const { page, context } = browser
    await logIn(page, await learnerWith(SIX))
    await page.locator('a[href^="/result/"]').first().waitFor()
    const away = { type: '/problems/service-away', title: 'Away', status: 503, code: 'service-away', detail: 'Away.' }
    await context.route('**/api/v1/submissions?*status=completed*', (route) =>
      route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify(away) }),
    )
    await open(page, '/progress')
    await page.getByRole('alert').filter({ hasText: 'cannot answer right now' }).waitFor()
    await expectAccessible(page)
    await context.unroute('**/api/v1/submissions?*status=completed*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { level: 2, name: 'Total of 50' }).waitFor()
  })

  test('the keyboard alone goes through the places', async () => {
    await using browser = await app.openBrowser()
    const { page } = browser
    await logIn(page, await learnerWith(SIX))
    await page.locator('a[href^="/result/"]').first().waitFor()
    const press = async (goal: Locator) => {
      await tabTo(page, goal)
      await page.keyboard.press('Enter')
    }
    await press(page.getByRole('link', { name: 'Progress' }))
    await page.getByRole('heading', { level: 1, name: 'Progress' }).waitFor()
    await press(page.getByText('As a table').locator('xpath=ancestor-or-self::*[@tabindex]'))
    await page.getByRole('table').waitFor()
    await press(page.getByRole('link', { name: 'History' }))
    await page.getByRole('heading', { level: 1, name: 'History' }).waitFor()
    const failed = page.getByRole('radio', { name: /^Failed/ })
    await tabTo(page, failed)
    await page.keyboard.press('Space')
    await eventually(() => failed.getAttribute('aria-checked')).toBe('true')
  })

  test.each(LOOKS)('every screen is accessible and loses nothing at its edges: %s', async (name, options) => {
    await using browser = await app.openBrowser(options)
    const { page } = browser
    const account = await learnerWith(SIX)
    if (options.locale === 'ko-KR') await speakKorean(account.session.accessToken)
    await page.goto('/login')
    await page.locator('input').nth(0).fill(account.email)
    await page.locator('input').nth(1).fill(account.password)
    await page.locator('input').nth(1).press('Enter')
    await page.waitForURL(({ pathname }) => pathname === '/')
    for (const address of SCREENS) {
      await open(page, address)
      // What axe knows does not change with the size of the window.
      await expectAccessible(page)
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
      await expectFitsWindows(page, `home-${name}${address.replaceAll('/', '-')}`)
    }
  })
})
