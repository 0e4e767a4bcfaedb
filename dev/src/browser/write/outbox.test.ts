import { readFileSync } from 'node:fs'
import { createClient, listDrafts, listSubmissions } from '@truegul/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { logIn } from '../kit/accounts/log-in.ts'
import { expectAccessible } from '../kit/expect-accessible.ts'
import { findChromium } from '../kit/find-chromium.ts'
import { photograph } from '../kit/photograph.ts'
import { startApp } from '../kit/start-app.ts'

const ESSAY = readFileSync(new URL('../../../../examples/essay.txt', import.meta.url), 'utf8').trim()
const OUT_OF_REACH = [/ERR_INTERNET_DISCONNECTED/, /ERR_CONNECTION_REFUSED/, /ERR_CONNECTION_RESET/, /ERR_FAILED/]

describe.skipIf(findChromium() === null)('sending an essay [needs chromium]', () => {
  let app: Awaited<ReturnType<typeof startApp>>
  beforeAll(async () => {
    app = await startApp({ apiEnv: { DAILY_LIMIT: '1' } })
  })
  afterAll(() => app[Symbol.asyncDispose]())

  type Learner = Awaited<ReturnType<typeof app.newAccount>>
  const callAs = ({ session }: Learner) =>
    createClient({ baseUrl: app.url, headers: () => ({ authorization: `Bearer ${session.accessToken}` }) })
  const textsOf = async (learner: Learner) => {
    const answer = await callAs(learner)(listSubmissions, {})
    if (!answer.ok) throw new Error(answer.problem.code)
    return answer.value.items
  }
  const draftsOf = async (learner: Learner) => {
    const answer = await callAs(learner)(listDrafts, {})
    if (!answer.ok) throw new Error(answer.problem.code)
    return answer.value.items
  }
  const field = (page: Page) => page.getByRole('textbox', { name: 'Your essay' })
  const write = async (page: Page) => {
    await page.goto('/write/reading-habit')
    await field(page).fill(ESSAY)
    await page.getByRole('button', { name: 'Submit' }).click()
    await page.getByRole('dialog', { name: 'Send this essay?' }).waitFor()
  }
  const send = (page: Page) => page.getByRole('button', { name: 'Send for scoring' })

  test('without a network, tapped twice, the app closed and opened again: one submission when the network is back', async () => {
    const learner = await app.newAccount()
    await using browser = await app.openBrowser({ serviceWorkers: 'allow', expected: OUT_OF_REACH })
    const { page, context } = browser
    await logIn(page, learner)
    await write(page)
    await context.setOffline(true)
    await send(page).dblclick()
    await page.getByText('Your essay is safe on this device').waitFor()
    await expectAccessible(page)
    await photograph(page, 'write-queued')
    // Asked before the page closes: while it does, Chromium gives it the network back for a moment.
    expect(await textsOf(learner)).toEqual([])
    await page.close()
    await context.setOffline(false)
    const again = await context.newPage()
    await again.goto('/')
    await expect.poll(async () => (await textsOf(learner)).length).toBe(1)
    await expect.poll(() => draftsOf(learner)).toEqual([])
  })

  test('while the server is down it waits, the start says so, and it goes by itself', async () => {
    const learner = await app.newAccount()
    await using browser = await app.openBrowser({ expected: OUT_OF_REACH })
    const { page } = browser
    await logIn(page, learner)
    // Its code has to be here before the server is gone: these browsers have no service worker to keep it.
    await page.getByText('New essay').waitFor()
    await write(page)
    await app.system.api.kill()
    await send(page).click()
    await page.getByText('Your essay is safe on this device').waitFor()
    await page.getByRole('button', { name: 'To the start' }).click()
    await page.getByRole('link', { name: '1 essay waits on this device' }).waitFor()
    await app.system.api.start()
    await expect.poll(async () => (await textsOf(learner)).length).toBe(1)
    await page.getByRole('link', { name: '1 essay waits on this device' }).waitFor({ state: 'detached' })
  })

  test('a learner whose day is used up is told the hour, and the text stays', async () => {
    const learner = await app.newAccount()
    await using browser = await app.openBrowser({ expected: [/status of 429/] })
    const { page } = browser
    await logIn(page, learner)
    await write(page)
    await send(page).click()
    await page.getByRole('tab', { name: 'Result' }).waitFor()
    await write(page)
    await send(page).click()
    await page.getByText('Today’s limit is reached (1). Send it from').waitFor()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await field(page).inputValue()).toBe(ESSAY)
    await expectAccessible(page)
    await photograph(page, 'write-refused')
    expect(await textsOf(learner)).toHaveLength(1)
  })
})
