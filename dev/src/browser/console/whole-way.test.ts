import {
  appealJudgement,
  applyForBeta,
  confirmApplication,
  createClient,
  disputeDetection,
  getMyFeedback,
  getSubmission,
  listReaders,
  postResult,
  sendFeedback,
  signUp,
  submitEssay,
} from '@truegul/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { application, feedback } from '../../testing/beta/make-beta-things.ts'
import { eventually, submission } from '../../testing/test-api.ts'
import { testDetection, testJudgement } from '../../testing/test-judgement.ts'
import { type TestOperator, testOperator } from '../../testing/test-operator.ts'
import { startAccountApp } from '../account/account-app.ts'
import { expectAccessible } from '../kit/expect-accessible.ts'
import { findChromium } from '../kit/find-chromium.ts'

describe.skipIf(findChromium() === null)('the way of a beta in the console [needs chromium]', () => {
  let app: Awaited<ReturnType<typeof startAccountApp>>
  let operator: TestOperator
  beforeAll(async () => {
    app = await startAccountApp({ consoleDir: inject('consoleDir') })
    operator = await testOperator(app.api)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  async function goIn(page: Page, at: string) {
    await page.goto(`/console${at}`)
    await page.getByLabel('E-mail').fill(operator.email)
    await page.getByLabel('Password').fill(operator.password)
    await page.keyboard.press('Enter')
    // One of the codes that each works once: the app's next one may be half a minute away.
    await page.getByLabel('Code', { exact: true }).fill(operator.recoveryCodes.pop()!)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Menu' }).waitFor()
  }

  /** Presses the button of a dialog that asks why. */
  async function confirm(page: Page, button: string, reason: string) {
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Reason').fill(reason)
    await expectAccessible(page)
    await dialog.getByRole('button', { name: button, exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  /** The link and the code of mails that were kept instead of sent. */
  const mailTo = async (email: string, kind: string, pattern: RegExp): Promise<string> => {
    const text = async () =>
      (
        await app.api.rows(
          `select m.kept ->> 'text' as text from mails m join beta_applications a on a.id = m.application_id
           where m.kind = $2 and lower(a.email) = lower($1) and m.kept is not null`,
          [email, kind],
        )
      )[0]?.text ?? ''
    await eventually(text).toMatch(pattern)
    return pattern.exec(await text())![1]!
  }

  test('an applicant is accepted, writes, is answered, and a person’s word on their essay holds', async () => {
    const { api } = app
    const wish = application()
    await api.call(applyForBeta, wish)
    await api.call(confirmApplication, { token: await mailTo(wish.email, 'beta-confirm', /mine#([\w-]+)/) })

    await using browser = await app.open()
    const { page } = browser
    await goIn(page, '/testers?state=applied')
    await page.getByLabel(`Choose ${wish.email}`).check()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Accept', exact: true }).click()
    await page.getByRole('dialog').getByLabel('Wave').selectOption('1')
    await confirm(page, 'Accept', 'Vietnamese, level 5, Android')
    await page.getByText('Changed: 1. As before: 0.').waitFor()

    const inviteCode = await mailTo(wish.email, 'beta-invite', /(TG(?:-[0-9A-Z]{4}){3})/)
    const account = { email: wish.email, password: 'four words that differ' }
    const signedUp = await api.call(signUp, { ...account, inviteCode, consent: { llm: false }, isAtLeast14: true })
    if (!signedUp.ok) throw new Error(signedUp.problem.code)
    const headers = { authorization: `Bearer ${signedUp.value.accessToken}` }
    const call = createClient({ baseUrl: api.url, headers: () => headers })
    const essay = submission()
    await call(submitEssay, essay)
    const judged = { taskId: await api.taskOf(essay.id), judgement: testJudgement() }
    await api.mlServer(postResult, {
      ...judged,
      outcome: 'judged',
      detection: { ...testDetection, score: 0.9, flagged: true },
    })
    const said = feedback({
      kind: 'wrong-judgement',
      submissionId: essay.id,
      mayReadEssay: true,
      text: 'My ending was called missing.',
    })
    await call(sendFeedback, said)
    await call(appealJudgement, { id: essay.id, reason: '결론이 있는데 없다고 나왔어요.', mayBeKept: true })
    await call(disputeDetection, { id: essay.id })

    await page.goto('/console/funnel')
    await page.getByRole('row', { name: /Reddit/ }).waitFor()
    await expectAccessible(page)

    await page.goto('/console/feedback')
    await page.getByRole('link', { name: /My ending was called missing/ }).click()
    await page.getByText('/history').first().waitFor()
    await page.getByRole('button', { name: 'Read the essay' }).click()
    await confirm(page, 'Read the essay', 'looking at the ending')
    await page.getByText('글쓰기는 연습이다').first().waitFor()
    await page.getByLabel('Reply').fill('You are right. The next version sees it.')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Sent. Testers reached: 1.').waitFor()
    await expectAccessible(page)
    expect(await call(getMyFeedback, { id: said.id })).toMatchObject({
      value: { status: 'answered', replies: [{ text: 'You are right. The next version sees it.' }] },
    })

    await page.goto(`/console/appeals/${essay.id}`)
    await page.getByRole('button', { name: 'Read the essay' }).click()
    await confirm(page, 'Read the essay', 'the appeal')
    await page.getByText('결론이 있는데 없다고 나왔어요.').waitFor()
    for (const [criterion, score] of [
      ['Content', '10'],
      ['Organisation', '10'],
      ['Language', '19'],
    ] as const) {
      await page.getByRole('spinbutton', { name: new RegExp(`^${criterion}`) }).fill(score)
    }
    await page.getByLabel('To the learner').fill('Your ending is there, in the last two sentences.')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Settle: these scores hold' }).click()
    await page.getByText('the person’s holds').first().waitFor()
    expect(await call(getSubmission, { id: essay.id })).toMatchObject({ value: { appeal: { answer: { total: 39 } } } })

    await page.goto('/console/disputes')
    await page.getByRole('button', { name: 'Settle', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Outcome').selectOption('wrong-notice')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Settle', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await api.rows('select dispute_outcome as outcome from tasks where submission_id = $1', [essay.id])).toEqual(
      [{ outcome: 'wrong-notice' }],
    )

    // Who read the text stands in the audit, and its author sees it.
    const readers = await call(listReaders, { id: essay.id })
    expect(readers.ok ? readers.value.items.filter(({ by }) => by === 'operator') : []).toHaveLength(2)
    await page.goto('/console/audit')
    await page.getByText('looking at the ending').waitFor()
    await expectAccessible(page)
  })

  test('sign-ups that an operator closes are closed for people at once, and the overview says so', async () => {
    const { api } = app
    const inviteCode = await api.invite()
    const newcomer = () =>
      api.call(signUp, {
        ...{ email: `${crypto.randomUUID()}@learners.test`, password: 'a good long password', inviteCode },
        ...{ consent: { llm: false }, isAtLeast14: true },
      })
    await using browser = await app.open()
    const { page } = browser
    await goIn(page, '/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expectAccessible(page)
    const row = page.getByRole('row', { name: /sign-ups/i })
    await row.getByRole('button').click()
    await confirm(page, 'Switch off', 'a fatal bug in the sign-up')
    await row.getByText('a fatal bug in the sign-up').waitFor()
    expect(await newcomer()).toMatchObject({ problem: { code: 'sign-ups-closed' } })
    await row.getByRole('button').click()
    await confirm(page, 'Switch on', 'it is mended')
    await row.getByText('it is mended').waitFor()
    expect(await newcomer()).toMatchObject({ status: 201 })
  })

  test('a prompt is found by a word of its title in either language, and among those that are off', async () => {
    await using browser = await app.open()
    const { page } = browser
    await goIn(page, '/prompts')
    const rows = page.locator('#page tbody tr')
    await rows.first().waitFor()
    const all = await rows.count()
    const search = page.getByRole('searchbox', { name: 'Part of the title or id' })
    await search.fill('스마트폰')
    await search.press('Enter')
    await eventually(() => rows.count()).toBeLessThan(all)
    const title = await rows.first().getByRole('rowheader').locator('span').innerText()
    expect(await rows.count()).toBeGreaterThan(0)
    await rows.first().getByRole('button').click()
    await confirm(page, 'Switch off', 'it is asked too often')
    await search.fill('')
    await search.press('Enter')
    await page.getByRole('combobox', { name: 'State' }).selectOption('Off')
    await eventually(() => rows.count()).toBe(1)
    expect(await rows.getByRole('rowheader').locator('span').innerText()).toBe(title)
    await expectAccessible(page)
    await search.fill('no such prompt')
    await search.press('Enter')
    await page.locator('.empty').waitFor()
  })

  test('each number of the overview leads to as many rows', async () => {
    await using browser = await app.open()
    const { page } = browser
    await goIn(page, '/')
    await page.getByRole('heading', { name: 'Mails and notifications' }).waitFor()
    const numbers = await page
      .locator('#page .facts dd a, #page table a')
      .evaluateAll((links) => links.map((link) => [link.getAttribute('href') ?? '', link.textContent ?? '']))
    const counts = numbers.filter(([, text]) => /^\d+( waiting)?$/.test(text ?? ''))
    const listed = counts.filter(([to]) => /\/(essays|mails|notifications|testers|appeals)\b/.test(to ?? ''))
    expect(listed.length).toBeGreaterThan(8)
    expect(listed.some(([, text]) => Number.parseInt(text ?? '', 10) > 0)).toBe(true)
    for (const [to, text] of listed) {
      await page.goto(to!)
      await page.locator('.pager, .empty').first().waitFor()
      expect([to, await page.locator('#page tbody tr').count()]).toEqual([to, Number.parseInt(text!, 10)])
    }
    for (const list of [
      '/mails',
      '/notifications',
      '/ratings/rows',
      '/essays?detection=flagged&firstLanguage=unknown',
    ]) {
      await page.goto(`/console${list}`)
      await page.locator('.pager, .empty').first().waitFor()
      await expectAccessible(page)
    }
  })
})
