import { createClient, updateMe } from '@truegul/contract'
import pg from 'pg'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../../testing/test-api.ts'
import { logIn } from '../kit/accounts/log-in.ts'
import { expectAccessible } from '../kit/expect-accessible.ts'
import { expectFitsWindows, LOOKS } from '../kit/expect-fits-windows.ts'
import { findChromium } from '../kit/find-chromium.ts'
import { photograph } from '../kit/photograph.ts'
import { startAppWithoutJudge } from '../kit/start-app-without-judge.ts'
import { tabTo } from '../kit/tab-to.ts'
import { addPastEssays, type PastEssay } from './past-essays.ts'

const FIVE: PastEssay[] = [
  { prompt: 1, isSeen: false },
  { prompt: 2, status: 'failed' },
  { prompt: 3, isSeen: false, daysAgo: 1 },
  { prompt: 4, daysAgo: 9 },
  { prompt: 5, status: 'pending' },
]
const AWAY = { type: '/problems/service-away', title: 'Away', status: 503, code: 'service-away', detail: 'Away.' }

describe.skipIf(findChromium() === null)('the inbox [needs chromium]', () => {
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
  const rows = (page: Page) => page.getByRole('main').locator('a[href^="/result/"]:visible')
  const bell = (page: Page) => page.getByRole('main').getByRole('link', { name: /^Inbox/ })
  const openInbox = async (page: Page) => {
    await page.goto('/inbox')
    await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor()
  }

  test('the bell says how many results are new, and leads to how each essay ended, newest first', async () => {
    await using browser = await app.openBrowser()
    const { page } = browser
    const learner = await learnerWith(FIVE)
    await logIn(page, learner)
    await eventually(() => bell(page).getAttribute('aria-label')).toBe('Inbox, 2 new')
    expect(await bell(page).innerText()).toBe('2')
    await expectAccessible(page)
    await bell(page).click()
    await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor()
    await rows(page).first().waitFor()
    const [newest, failed, , seen] = await rows(page).allInnerTexts()
    expect(await rows(page).count()).toBe(4)
    expect(newest).toMatch(/^.+\sResult, today \d\d:\d\d\sNEW$/)
    expect(failed).toMatch(/^.+\sNot scored, today \d\d:\d\d\. Your text is saved\.\sNEW$/)
    expect(seen).not.toContain('NEW')
    await expectAccessible(page)
    await photograph(page, 'inbox')
  })

  test('an item opens its essay: a result is read then, one that failed can be tried again and leaves', async () => {
    await using browser = await app.openBrowser()
    const { page } = browser
    await logIn(page, await learnerWith(FIVE))
    await openInbox(page)
    await rows(page).nth(0).click()
    await page.getByTestId('total').waitFor()
    await page.getByRole('button', { name: 'Back', exact: true }).click()
    await eventually(() => rows(page).nth(0).innerText()).not.toContain('NEW')
    await rows(page).nth(1).click()
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('Your text is saved on the server').waitFor()
    await page.goto('/')
    await eventually(() => bell(page).getAttribute('aria-label')).toMatch(/^Inbox, 1 new$|^Inbox, 2 new$/)
  })

  test('"mark all read" reads what is shown; what came meanwhile stays new', async () => {
    await using browser = await app.openBrowser()
    const { page } = browser
    const learner = await learnerWith(FIVE)
    await logIn(page, learner)
    await openInbox(page)
    await rows(page).first().waitFor()
    await sql.query(
      `update tasks set finished_at = now() + interval '1 second', state = 'failed' where submission_id = $1`,
      [learner.ids[4]],
    )
    await sql.query(`update submissions set status = 'failed', failure = 'scorer-failed' where id = $1`, [
      learner.ids[4],
    ])
    await page.getByRole('button', { name: 'Mark all read' }).click()
    await eventually(() => page.getByText('NEW', { exact: true }).count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Mark all read' }).count()).toBe(0)
    await page.reload()
    await eventually(() => rows(page).count()).toBe(5)
    expect(await rows(page).nth(0).innerText()).toContain('NEW')
    await eventually(() => page.getByText('NEW', { exact: true }).count()).toBe(1)
    await page.goto('/')
    await eventually(() => bell(page).getAttribute('aria-label')).toBe('Inbox')
  })

  test('a result that comes while home is open is counted there', async () => {
    await using browser = await app.openBrowser()
    const { page } = browser
    const { ids, ...account } = await learnerWith([{ status: 'pending' }])
    await logIn(page, account)
    await page.locator('a[href^="/result/"]').first().waitFor()
    expect(await bell(page).getAttribute('aria-label')).toBe('Inbox')
    await sql.query(`update tasks set finished_at = now(), state = 'done' where submission_id = $1`, ids)
    await sql.query(`update submissions set status = 'completed', completed_at = now() where id = $1`, ids)
    await eventually(() => bell(page).getAttribute('aria-label')).toBe('Inbox, 1 new')
  })

  test('a long inbox comes page by page, and the last item is reached', async () => {
    await using browser = await app.openBrowser()
    const { page } = browser
    const { ids, ...account } = await learnerWith(Array.from({ length: 95 }, (_, daysAgo) => ({ daysAgo })))
    await logIn(page, account)
    await openInbox(page)
    await rows(page).first().waitFor()
    const last = page.locator(`a[href="/result/${ids.at(-1)}"]`)
    for (let round = 0; round < 200 && (await last.count()) === 0; round += 1) {
      await page.mouse.move(195, 400)
      await page.mouse.wheel(0, 2000)
      await page.waitForTimeout(50)
    }
    await last.waitFor()
  })

  test('with nothing in it, it says what will be; without a server it says so and asks again', async () => {
    await using browser = await app.openBrowser({ expected: [/status of 503/] })
    const { page, context } = browser
    await logIn(page, await learnerWith([]))
    await context.route('**/api/v1/inbox?*', (route) =>
      route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify(AWAY) }),
    )
    await openInbox(page)
    await page.getByRole('alert').filter({ hasText: 'cannot answer right now' }).waitFor()
    await expectAccessible(page)
    await context.unroute('**/api/v1/inbox?*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { level: 2, name: 'Nothing yet' }).waitFor()
    await expectAccessible(page)
    await photograph(page, 'inbox-empty')
  })

  test('without a network it stays, with its age', async () => {
    await using browser = await app.openBrowser({ serviceWorkers: 'allow', expected: [/ERR_INTERNET_DISCONNECTED/] })
    const { page, context } = browser
    await logIn(page, await learnerWith(FIVE))
    await openInbox(page)
    await rows(page).first().waitFor()
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.reload()
    await rows(page).first().waitFor()
    await context.setOffline(true)
    await openInbox(page)
    await page.getByRole('status').filter({ hasText: 'You are offline.' }).waitFor()
    expect(await rows(page).count()).toBe(4)
    await expectAccessible(page)
    await context.setOffline(false)
  })

  test('the keyboard alone opens the inbox and reads all of it', async () => {
    await using browser = await app.openBrowser()
    const { page } = browser
    await logIn(page, await learnerWith(FIVE))
    await bell(page).waitFor()
    await tabTo(page, bell(page))
    await page.keyboard.press('Enter')
    await rows(page).first().waitFor()
    await tabTo(page, page.getByRole('button', { name: 'Mark all read' }))
    await page.keyboard.press('Enter')
    await eventually(() => page.getByText('NEW', { exact: true }).count()).toBe(0)
  })

  test.each(LOOKS)('is accessible and loses nothing at its edges: %s', async (name, options) => {
    await using browser = await app.openBrowser(options)
    const { page } = browser
    const { session, ...account } = await learnerWith(FIVE)
    if (options.locale === 'ko-KR') {
      const call = createClient({
        baseUrl: app.url,
        headers: () => ({ authorization: `Bearer ${session.accessToken}` }),
      })
      expect(await call(updateMe, { language: 'ko' })).toMatchObject({ ok: true })
    }
    await page.goto('/login')
    await page.locator('input').nth(0).fill(account.email)
    await page.locator('input').nth(1).fill(account.password)
    await page.locator('input').nth(1).press('Enter')
    await page.waitForURL(({ pathname }) => pathname === '/')
    await page.getByRole('link', { name: /^(Inbox,? 2 new|알림함,? 새 소식: 2)$/ }).waitFor()
    for (const address of ['/', '/inbox']) {
      await page.goto(address)
      await rows(page).first().waitFor()
      await expectAccessible(page)
      await expectFitsWindows(page, `inbox-${name}${address.replaceAll('/', '-')}`)
    }
  })
})
