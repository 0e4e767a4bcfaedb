import { readFileSync } from 'node:fs'
import { getMe, listSessions, logIn as logInOperation, postResult, settleLlmCall } from '@truegul/contract'
import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestLearner } from '../../testing/test-api.ts'
import { testJudgement } from '../../testing/test-judgement.ts'
import { callsOf, settlement } from '../../testing/test-llm-calls.ts'
import { logIn } from '../kit/accounts/log-in.ts'
import { expectAccessible } from '../kit/expect-accessible.ts'
import { expectFitsWindows } from '../kit/expect-fits-windows.ts'
import { findChromium } from '../kit/find-chromium.ts'
import { tabTo } from '../kit/tab-to.ts'
import { startAccountApp } from './account-app.ts'

const REFUSED = [/status of (400|401|403|404|429)/, /ERR_INTERNET_DISCONNECTED/]
const NEW = 'four words that differ'

describe.skipIf(findChromium() === null)('a safe account [needs chromium]', () => {
  let app: Awaited<ReturnType<typeof startAccountApp>>
  beforeAll(async () => {
    app = await startAccountApp()
  })
  afterAll(() => app[Symbol.asyncDispose]())

  /** A learner's browser, logged in. */
  async function enter(options: BrowserContextOptions = {}, learner?: TestLearner) {
    const who = learner ?? (await app.api.learner())
    const browser = await app.open({ expected: REFUSED, ...options })
    await logIn(browser.page, who)
    return { ...browser, learner: who }
  }

  test('the password is changed with the one of before; everybody else is logged out, and nobody here', async () => {
    await using browser = await enter()
    const { page, learner } = browser
    await page.goto('/you/password')
    const submit = page.getByRole('button', { name: 'Change password' })
    await submit.click()
    await page.getByText('Enter your password.').waitFor()
    await page.getByText('Use at least 8 characters.').waitFor()
    await page.getByLabel('Current password').fill('not the password')
    await page.getByLabel('New password').fill(NEW)
    await submit.click()
    await page.getByText('This is not your password.').waitFor()
    await expectAccessible(page)
    await page.getByLabel('Current password').fill(learner.password)
    await page.getByLabel('New password').fill('Password1')
    await submit.click()
    await page.getByText('This password is guessed first').waitFor()
    await page.getByLabel('New password').fill(NEW)
    await page.context().setOffline(true)
    await submit.click()
    await page.getByText('There is no connection.').waitFor()
    await page.context().setOffline(false)
    await submit.click()
    await page.getByText('Your password is changed.').waitFor()
    await expectAccessible(page)
    expect(await learner.call(getMe, {})).toMatchObject({ problem: { code: 'session-ended' } })
    await page.getByRole('button', { name: 'Back', exact: true }).last().click()
    await page.getByRole('heading', { level: 1, name: 'You' }).waitFor()
    const { email } = learner
    expect(await app.api.call(logInOperation, { email, password: NEW })).toMatchObject({ ok: true })
  })

  test('sessions are listed with their device; one is ended, then all others, each after a question', async () => {
    const learner = await app.api.learner()
    await using phone = await enter({ userAgent: `${IPHONE} Mobile Safari/604.1` }, learner)
    await using browser = await enter({}, learner)
    const { page } = browser
    await page.goto('/you')
    await page.getByRole('button', { name: /^Where you are logged in/ }).click()
    const rows = page.getByRole('listitem')
    await rows.first().getByText('This device').waitFor()
    expect(await rows.count()).toBe(3)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Log out: Safari, iPhone' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Safari, iPhone, last used today').waitFor()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Leave it as it is' }).click()
    expect(await rows.count()).toBe(3)
    await page.getByRole('button', { name: 'Log out: Safari, iPhone' }).click()
    await page.context().setOffline(true)
    await dialog.getByRole('button', { name: 'Log out there' }).click()
    await dialog.getByText('There is no connection.').waitFor()
    await page.context().setOffline(false)
    await dialog.getByRole('button', { name: 'Log out there' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await rows.count()).toBe(2)
    await phone.page.reload()
    await phone.page.getByRole('dialog', { name: 'Please log in again' }).waitFor()
    await page.getByRole('button', { name: 'Log out everywhere else' }).click()
    await dialog.getByText('1 other device.').waitFor()
    await dialog.getByRole('button', { name: 'Log out everywhere else' }).click()
    await page.getByText('You are logged in here and nowhere else.').waitFor()
    await expectAccessible(page)
    expect(await learner.call(listSessions, {})).toMatchObject({ problem: { code: 'session-ended' } })
    await page.getByRole('button', { name: 'Back', exact: true }).click()
    await page.context().setOffline(true)
    await page.getByRole('button', { name: /^Where you are logged in/ }).click()
    // The account below it says so, too.
    await page.getByText('You are offline. Kept here').last().waitFor()
    await page.getByText('You are logged in here and nowhere else.').waitFor()
  })

  test('notifications are switched off and on again; what could not be told is not shown as told', async () => {
    await using browser = await enter()
    const { page, learner } = browser
    const wanted = async () => {
      const me = await learner.call(getMe, {})
      return me.ok && me.value.notifications
    }
    await page.goto('/you')
    const isOn = (checked: boolean) => page.getByRole('switch', { name: /^Notifications/, checked }).waitFor()
    await isOn(true)
    await tabTo(page, page.getByRole('switch'))
    await page.keyboard.press('Space')
    await isOn(false)
    await expect.poll(wanted).toBe(false)
    await page.context().setOffline(true)
    await page.getByRole('switch').click()
    await page.getByText('There is no connection.').waitFor()
    await isOn(false)
    await page.context().setOffline(false)
    await page.getByRole('switch').click()
    await isOn(true)
    await expect.poll(wanted).toBe(true)
  })

  test('the export asks for the password where it was given long ago, and goes on with it', async () => {
    await using browser = await enter()
    const { page, learner } = browser
    await app.api.rows(`update sessions set password_given_at = now() - interval '1 hour' where user_id = $1`, [
      learner.id,
    ])
    await page.goto('/you')
    await page.getByRole('button', { name: /^Export everything/ }).click()
    const sheet = page.getByRole('dialog', { name: 'Your password, please' })
    await expectAccessible(page)
    await sheet.getByLabel('Password', { exact: true }).fill('not the password')
    await sheet.getByRole('button', { name: 'Go on' }).click()
    await sheet.getByText('This is not your password.').waitFor()
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^Export everything/ }).click()
    await sheet.getByLabel('Password', { exact: true }).fill(learner.password)
    const download = page.waitForEvent('download')
    await page.keyboard.press('Enter')
    const file = await download
    expect(file.suggestedFilename()).toMatch(/^truegul-\d{4}-\d\d-\d\d\.zip$/)
    const zip = readFileSync(await file.path())
    for (const name of ['truegul.json', 'truegul.html']) expect(zip.includes(name)).toBe(true)
    await sheet.waitFor({ state: 'detached' })
  })

  test('whoever agreed to an older text is asked again at home, and only they', async () => {
    await using browser = await enter()
    const { page, learner } = browser
    expect(await page.getByText('has changed').count()).toBe(0)
    await app.api.rows(`update consents set version = '2026-11' where user_id = $1`, [learner.id])
    await page.reload()
    await page.getByRole('button', { name: 'Read it and answer' }).click()
    await page.getByRole('dialog').getByText('both in the United States').waitFor()
    await expectAccessible(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click()
    await page.getByRole('button', { name: 'Read it and answer' }).waitFor({ state: 'detached' })
    const answers = await app.api.rows('select llm, version from consents where user_id = $1 order by changed_at', [
      learner.id,
    ])
    expect(answers.at(-1)).toEqual({ llm: false, version: '2026-12' })
  })

  test('who saw a text is told: nobody, nobody outside, or which provider with which model and when', async () => {
    await using browser = await enter()
    const { page, learner } = browser
    const sent = await callsOf(app.api, learner)
    await page.goto(`/readers/${sent.id}`)
    await page.getByText('Nobody has read this text yet.').waitFor()
    await expectAccessible(page)
    const callId = crypto.randomUUID()
    expect(await sent.reserve({ callId })).toBe('granted')
    await app.api.mlServer(settleLlmCall, settlement(callId))
    const { taskId } = sent
    await app.api.mlServer(postResult, { outcome: 'judged', taskId, judgement: testJudgement(), detection: null })
    await page.goto(`/result/${sent.id}`)
    await page.getByRole('link', { name: 'Who saw this text' }).click()
    await page.getByText('This text was sent to Anthropic (Claude), as you agreed.').waitFor()
    await page.getByText(/^claude-haiku-4-5 · .*To score it$/).waitFor()
    await page.getByText('TrueGul’s own engine', { exact: true }).waitFor()
    await expectAccessible(page)
    await page.goto(`/readers/${crypto.randomUUID()}`)
    await page.getByRole('heading', { name: 'There is no such essay' }).waitFor()
  })

  test('every screen of it fits a narrow phone and a desk, and stands up to axe in Korean and in the dark', async () => {
    await using browser = await enter({ colorScheme: 'dark' })
    const { page } = browser
    await page.goto('/you')
    await page.getByRole('radio', { name: '한국어' }).click()
    for (const address of [
      '/you',
      '/you/password',
      '/you/address',
      '/you/sessions',
      '/forgot',
      '/reset#x',
      '/confirm',
    ]) {
      await page.goto(address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.getByText('불러오는 중 …').waitFor({ state: 'detached' })
      await expectFitsWindows(page, `safety${address.replaceAll('/', '-').replace('#x', '')}`)
      await expectAccessible(page)
    }
  })
})

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0'
