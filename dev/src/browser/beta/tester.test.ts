import { randomUUID } from 'node:crypto'
import {
  decideApplications,
  listFeedback,
  listTesters,
  readAppeal,
  replyToFeedback,
  saveWave,
  sendSurvey,
  settleAppeal,
} from '@truegul/contract/console'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmtpFake, startSmtpFake } from '../../stand-ins/smtp/start-smtp-fake.ts'
import { mailTo, tokenIn } from '../../testing/mail/mailbox.ts'
import { eventually } from '../../testing/test-api.ts'
import { type TestOperator, testOperator } from '../../testing/test-operator.ts'
import { startAccountApp } from '../account/account-app.ts'
import { expectAccessible } from '../kit/expect-accessible.ts'
import { findChromium } from '../kit/find-chromium.ts'
import { photograph } from '../kit/photograph.ts'
import { ESSAY, fullJudgement, handIn } from '../result/result-essay.ts'

const OUT_OF_REACH = [/ERR_INTERNET_DISCONNECTED/, /status of (401|404)/]
const reason = 'a test of the beta'

describe.skipIf(findChromium() === null)('a tester of the beta [needs chromium]', () => {
  let smtp: SmtpFake
  let app: Awaited<ReturnType<typeof startAccountApp>>
  let operator: TestOperator
  beforeAll(async () => {
    smtp = await startSmtpFake()
    app = await startAccountApp({
      mail: { smtpUrl: smtp.url, from: 'TrueGul <no-reply@truegul.test>', retryAfter: 50 },
    })
    operator = await testOperator(app.api)
  })
  afterAll(async () => {
    await app[Symbol.asyncDispose]()
    await smtp.close()
  })

  test('applies by a channel’s link, signs up with the code, writes, tells us offline, is answered, asked and judged anew', async () => {
    await using browser = await app.open({ serviceWorkers: 'allow', expected: OUT_OF_REACH })
    const { page, context } = browser
    const email = `${randomUUID()}@applicants.test`

    await apply(page, email)
    await page.goto(`/beta/mine#${tokenIn(await mailTo(smtp, email))}`)
    await page.getByRole('button', { name: 'This address is mine' }).click()
    await page.getByRole('heading', { name: 'We have your application' }).waitFor()
    expect(page.url()).toBe(`${app.api.url}/beta/mine`)

    await accept(email)
    await page.goto(`/beta/mine#${tokenIn(await mailTo(smtp, email, 2))}`)
    await page.getByRole('heading', { name: 'You are in' }).waitFor()
    await expectAccessible(page)
    await photograph(page, 'beta-invite')
    const code = await page.getByTestId('invite-code').innerText()
    await page.getByRole('link', { name: 'Sign up with this code' }).click()
    expect(await page.getByLabel('Invite code').inputValue()).toBe(code)
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password', { exact: true }).fill('four words that differ')
    await page.getByRole('checkbox', { name: 'I am 14 or older' }).click()
    await page.getByRole('button', { name: 'Create account' }).click()
    await page.waitForURL(({ pathname }) => pathname === '/')

    const essayId = await write(page)
    await handIn(app.api, essayId, fullJudgement())
    await page.getByTestId('total').waitFor()
    await page.evaluate(() => navigator.serviceWorker.ready)

    await context.setOffline(true)
    await tellUs(page)
    expect(await feedbackRows()).toEqual([])
    // Asked before the page closes: while it does, Chromium gives it the network back for a moment.
    await page.close()
    await context.setOffline(false)
    const again = await context.newPage()
    await again.goto(`/result/${essayId}`)
    await eventually(async () => (await feedbackRows()).length).toBe(1)
    await eventually(async () => (await feedbackRows())[0]).toMatchObject({
      ...{ kind: 'wrong-judgement', screen: '/result/:id', submission_id: essayId, may_read_essay: true, pictures: 1 },
    })

    await reply()
    await again.goto('/inbox')
    await again.getByRole('link', { name: /An answer to your feedback/ }).click()
    await again.getByText('고쳤어요. 고마워요!').waitFor()
    await expectAccessible(again)
    await photograph(again, 'feedback-one')
    await eventually(async () => (await app.api.rows('select 1 from notices where read_at is null')).length).toBe(0)

    await again.goto(`/result/${essayId}`)
    await askAPerson(again)
    await settle(essayId)
    await again.goto('/inbox')
    await again.getByRole('link', { name: /A person has read it/ }).click()
    await again.getByText('The person’s points hold: 32 of 50.').waitFor()
    await expectAccessible(again)
    await photograph(again, 'appeal-answer')
    await eventually(async () => (await app.api.rows('select 1 from notices where read_at is null')).length).toBe(0)
    await again.goto(`/readers/${essayId}`)
    await again.getByText('A person of TrueGul').first().waitFor()

    const sent = await operator.call(sendSurvey, { number: 1, reason })
    expect(sent).toMatchObject({ ok: true, value: { asked: 1 } })
    await again.goto('/inbox')
    await again.getByRole('link', { name: /A few questions about TrueGul/ }).click()
    await answer(again)
    const [answers] = await app.api.rows('select answers, wants_interview, interview_times from survey_answers')
    expect(answers).toMatchObject({ wants_interview: true, interview_times: '토요일 오전', answers: { worked: 4 } })
    await eventually(async () => (await app.api.rows('select 1 from notices where read_at is null')).length).toBe(0)
  })

  async function apply(page: Page, email: string) {
    await page.goto('/login')
    await page.getByRole('link', { name: 'No code yet? Join the beta' }).waitFor()
    await page.goto('/beta?from=reddit')
    await page.getByRole('button', { name: 'Apply' }).click()
    await page.getByText('Choose your first language.').waitFor()
    await expectAccessible(page)
    await photograph(page, 'beta-missing')
    expect(await page.getByRole('radio', { name: 'On Reddit' }).getAttribute('aria-checked')).toBe('true')
    await page.getByLabel('E-mail').fill(email)
    await page.getByRole('radio', { name: 'Level 5' }).click()
    await page.getByRole('button', { name: /^First language/ }).click()
    await page.getByRole('radio', { name: 'Tiếng Việt' }).click()
    await page.getByRole('checkbox', { name: 'Android' }).click()
    await page.getByRole('radio', { name: 'I have a date' }).click()
    await page.getByLabel('Day of the exam').fill('2027-04-11')
    const agreements = page.getByRole('group', { name: 'I agree' }).getByRole('checkbox')
    for (const agreement of await agreements.all()) await agreement.click()
    await page.getByRole('button', { name: 'Apply' }).click()
    await page.getByRole('heading', { name: 'Look at your mail' }).waitFor()
    await expectAccessible(page)
    const [row] = await app.api.rows(
      'select first_language, aim, devices, exam_on::text, channel, channel_is_of_link from beta_applications where email = $1',
      [email],
    )
    expect(row).toEqual({
      ...{ first_language: 'vi', aim: '5', devices: ['android'], exam_on: '2027-04-11' },
      ...{ channel: 'reddit', channel_is_of_link: true },
    })
  }

  async function accept(email: string) {
    const wave = { number: 1, purpose: 'fatal bugs', minimum: 5, places: 10, startsOn: null, endsOn: null }
    const links = { iosLink: null, androidLink: 'https://play.google.com/apps/testing/test' }
    expect(await operator.call(saveWave, { ...wave, ...links, reason })).toMatchObject({ ok: true })
    const found = await operator.call(listTesters, { search: email })
    if (!found.ok) throw new Error(found.problem.detail)
    const applicationIds = [found.value.items[0]!.applicationId!]
    const decided = await operator.call(decideApplications, { applicationIds, decision: 'accept', wave: 1, reason })
    expect(decided).toMatchObject({ ok: true, value: { changed: 1 } })
  }

  /** Through the editor. Answers the essay's id. */
  async function write(page: Page): Promise<string> {
    await page.goto('/write/reading-habit')
    await page.getByRole('textbox', { name: 'Your essay' }).fill(ESSAY)
    await page.getByRole('button', { name: 'Submit' }).click()
    await page.getByRole('button', { name: 'Send for scoring' }).click()
    await page.waitForURL(({ pathname }) => pathname.startsWith('/result/'))
    return new URL(page.url()).pathname.slice('/result/'.length)
  }

  async function tellUs(page: Page) {
    await page.getByRole('button', { name: 'Send feedback' }).click()
    const dialog = page.getByRole('dialog', { name: 'Send feedback' })
    await dialog.getByRole('textbox').fill('문장이 맞는데 틀렸다고 나와요.')
    expect(await dialog.getByRole('checkbox').getAttribute('aria-checked')).toBe('false')
    await dialog.getByRole('checkbox', { name: 'You may read this essay and its result' }).click()
    const picture = await page.screenshot()
    await dialog.locator('input[type=file]').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: picture })
    await dialog.getByRole('img', { name: 'Your screenshot, as it will be sent' }).waitFor()
    await dialog.getByText('Screen: /result/:id').waitFor()
    await dialog.getByText('You are offline.').waitFor()
    await expectAccessible(page)
    await photograph(page, 'feedback-sheet')
    await dialog.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByText('It is kept on this device').waitFor()
    await page.getByRole('button', { name: 'See my feedback' }).click()
    await page.getByText('Waits on this device').waitFor()
    await expectAccessible(page)
    await photograph(page, 'feedback-waiting')
  }

  const feedbackRows = () =>
    app.api.rows(`
      select kind, screen, submission_id, may_read_essay,
        (select count(*)::int from feedback_screenshots s where s.feedback_id = f.id) as pictures from feedback f`)

  async function reply() {
    const found = await operator.call(listFeedback, {})
    if (!found.ok) throw new Error(found.problem.detail)
    const { id } = found.value.items[0]!
    const said = { id, replyId: randomUUID(), text: '고쳤어요. 고마워요!' }
    expect(await operator.call(replyToFeedback, said)).toMatchObject({ ok: true })
  }

  async function askAPerson(page: Page) {
    await page.getByRole('radio', { name: '2 stars' }).click()
    await page.getByRole('button', { name: 'Too strict' }).click()
    await eventually(() => app.api.rows('select stars, useful, reason from ratings')).toEqual([
      { stars: 2, useful: false, reason: 'too-strict' },
    ])
    await page.getByRole('button', { name: 'Ask a person to read it' }).click()
    const dialog = page.getByRole('dialog', { name: 'Ask a person' })
    await dialog.getByRole('textbox').fill('짧아요')
    await dialog.getByRole('button', { name: 'Ask a person' }).click()
    await dialog.getByRole('alert').filter({ hasText: 'Write 10 characters or more.' }).waitFor()
    await expectAccessible(page)
    await photograph(page, 'appeal-sheet')
    await dialog.getByRole('textbox').fill('내용은 충분한데 점수가 너무 낮아요.')
    await dialog.getByRole('button', { name: 'Ask a person' }).click()
    await page.getByText('A person reads it').waitFor()
  }

  async function settle(submissionId: string) {
    await operator.call(readAppeal, { submissionId, reason })
    const criteria = [
      { id: 'content', score: 8 },
      { id: 'organisation', score: 8 },
      { id: 'language', score: 16 },
    ]
    const comment = '내용이 과제에 잘 맞아서 점수를 올렸어요.'
    expect(await operator.call(settleAppeal, { submissionId, criteria, comment })).toMatchObject({ ok: true })
  }

  async function answer(page: Page) {
    await page.getByRole('button', { name: 'Send the answers' }).click()
    await page.getByText('3 answers are missing above.').waitFor()
    await expectAccessible(page)
    await photograph(page, 'survey-missing')
    for (const question of ['The app worked', 'I never feared', 'I understood']) {
      await page.getByRole('radiogroup', { name: question }).getByRole('radio').nth(3).click()
    }
    await page.getByRole('checkbox', { name: 'a bad network' }).click()
    await page.getByLabel('What was the worst moment?').fill('한글을 쓸 때')
    await page.getByRole('radio', { name: 'Yes, ask me' }).click()
    await page.getByLabel('When would it suit you?').fill('토요일 오전')
    // Half filled, it is there again.
    await page.reload()
    expect(await page.getByLabel('What was the worst moment?').inputValue()).toBe('한글을 쓸 때')
    await page.getByRole('button', { name: 'Send the answers' }).click()
    await page.getByRole('heading', { name: 'Thank you' }).waitFor()
    await expectAccessible(page)
  }
})
