import { makeLinkToken } from '@truegul/api-server/links/link-token'
import { createClient, sendFeedback, updateMe } from '@truegul/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { feedback } from '../../testing/beta/make-beta-things.ts'
import { eventually } from '../../testing/test-api.ts'
import { startAccountApp } from '../account/account-app.ts'
import { logIn } from '../kit/accounts/log-in.ts'
import { expectAccessible } from '../kit/expect-accessible.ts'
import { expectFitsWindows, LOOKS } from '../kit/expect-fits-windows.ts'
import { findChromium } from '../kit/find-chromium.ts'
import { fullJudgement, handIn, submitted } from '../result/result-essay.ts'

describe.skipIf(findChromium() === null)('the screens of the beta [needs chromium]', () => {
  let app: Awaited<ReturnType<typeof startAccountApp>>
  beforeAll(async () => {
    app = await startAccountApp()
  })
  afterAll(() => app[Symbol.asyncDispose]())

  /** Inside, in the browser's language, with a judged essay, feedback without an answer, and a survey to answer. */
  async function learner(page: Page, language: 'en' | 'ko') {
    const learner = await app.api.learner()
    const call = createClient({ baseUrl: app.api.url, headers: () => learner.headers })
    const essay = await submitted(learner)
    await handIn(app.api, essay, fullJudgement())
    const said = feedback()
    expect(await call(sendFeedback, said)).toMatchObject({ ok: true })
    await app.api.rows(`insert into survey_answers (survey_id, user_id, wave) values ('two-weeks', $1, 2)`, [
      learner.id,
    ])
    await logIn(page, learner)
    await call(updateMe, { language })
    return { essay, feedbackId: said.id }
  }

  test.each(LOOKS)('are accessible and lose nothing at their edges: %s', async (name, options) => {
    await using browser = await app.open({ ...options, locale: 'en-US' })
    const { page } = browser
    const language = options.locale === 'ko-KR' ? 'ko' : 'en'
    const say = (en: string, ko: string) => (language === 'ko' ? ko : en)
    const { essay, feedbackId } = await learner(page, language)
    await page.goto('/')
    const checked = async (screen: string) => {
      await expectAccessible(page)
      await expectFitsWindows(page, `${screen}-${name}`)
    }
    await page.goto('/beta')
    await page.getByRole('button', { name: say('Apply', '신청하기') }).click()
    await page.getByRole('alert').first().waitFor()
    await checked('beta')
    await page.goto('/survey')
    await page.getByRole('checkbox').first().waitFor()
    await checked('survey')
    await page.goto(`/feedback/${feedbackId}`)
    await page.getByText(say('No answer yet.', '아직 답이 없어요.')).waitFor()
    await expectAccessible(page)
    await page.goto(`/result/${essay}`)
    await page.getByTestId('total').waitFor()
    await page.getByRole('button', { name: say('Send feedback', '의견 보내기') }).click()
    await page.getByRole('dialog').getByRole('checkbox').waitFor()
    await checked('feedback-sheet')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: say('Ask a person to read it', '사람에게 채점 부탁하기') }).click()
    await page.getByRole('dialog').getByRole('checkbox').waitFor()
    await expectAccessible(page)
  })

  test('feedback is offered on every screen of whoever is inside, but not in an exam, and keeps what was typed', async () => {
    await using browser = await app.open()
    const { page } = browser
    const tellUs = page.getByRole('button', { name: 'Send feedback' }).filter({ visible: true })
    await page.goto('/privacy')
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await tellUs.count()).toBe(0)
    await learner(page, 'en')
    for (const address of [
      '/',
      '/history',
      '/progress',
      '/you',
      '/inbox',
      '/prompts',
      '/mistakes',
      '/write/reading-habit',
    ]) {
      await page.goto(address)
      await tellUs.waitFor()
    }
    await tellUs.click()
    const dialog = page.getByRole('dialog', { name: 'Send feedback' })
    await dialog.getByText('Screen: /write/:promptId').waitFor()
    await dialog.getByRole('textbox').fill('half a sen')
    await page.keyboard.press('Escape')
    await tellUs.click()
    expect(await dialog.getByRole('textbox').inputValue()).toBe('half a sen')
    await page.keyboard.press('Escape')
    await page.goto('/write/reading-habit?exam=true')
    await page.getByRole('textbox', { name: 'Your essay' }).waitFor()
    await eventually(() => tellUs.count()).toBe(0)
  })

  test('who withdraws is asked first, and the link ends with the application', async () => {
    await using browser = await app.open({ expected: [/status of 410/] })
    const { page } = browser
    const { token, hash } = makeLinkToken()
    await app.api.rows(
      `with made as (
         insert into beta_applications (email, language, first_language, aim, devices, channel, channel_is_of_link, state)
         values ('linh@applicants.test', 'en', 'vi', '4', '{ios}', 'friends', false, 'waitlisted') returning id
       ) insert into beta_links (token_hash, application_id) select $1, id from made`,
      [hash],
    )
    await page.goto(`/beta/mine#${token}`)
    await page.getByRole('heading', { name: 'You are on the waiting list' }).waitFor()
    await page.getByRole('button', { name: 'Withdraw' }).click()
    const dialog = page.getByRole('dialog', { name: 'Withdraw from the beta?' })
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Stay' }).click()
    await page.getByRole('button', { name: 'Withdraw' }).click()
    await dialog.getByRole('button', { name: 'Withdraw' }).click()
    await page.getByRole('heading', { name: 'Withdrawn' }).waitFor()
    expect(await app.api.rows('select email, state from beta_applications')).toEqual([
      { email: null, state: 'withdrawn' },
    ])
    await page.goto('/beta')
    await page.goto(`/beta/mine#${token}`)
    await page.getByText('This link does not work any more').waitFor()
    await expectAccessible(page)
  })
})
