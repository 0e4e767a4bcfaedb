import { listDrafts, listSubmissions } from '@truegul/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestLearner } from '../../testing/test-api.ts'
import { expectAccessible } from '../kit/expect-accessible.ts'
import { findChromium } from '../kit/find-chromium.ts'
import { photograph } from '../kit/photograph.ts'
import { startLearnApp } from '../learn/learn-app.ts'
import { ESSAY, fullJudgement, handIn, submitted } from '../result/result-essay.ts'

describe.skipIf(findChromium() === null)('writing an essay anew [needs chromium]', () => {
  let app: Awaited<ReturnType<typeof startLearnApp>>
  beforeAll(async () => {
    app = await startLearnApp()
  })
  afterAll(() => app[Symbol.asyncDispose]())

  const judged = async () => {
    const learner = await app.api.learner()
    const id = await submitted(learner)
    await handIn(app.api, id, fullJudgement())
    return { learner, id }
  }
  const field = (page: Page) => page.getByRole('textbox', { name: 'Your essay' })
  const essaysOf = async (learner: TestLearner) => {
    const answer = await learner.call(listSubmissions, {})
    return answer.ok ? answer.value.items : []
  }

  test('on a phone it begins with the earlier text, its marks and its advice, which fold away', async () => {
    const { learner, id } = await judged()
    await using browser = await app.openAs(learner)
    const { page } = browser
    await page.goto(`/result/${id}`)
    await page.getByRole('link', { name: 'Rewrite' }).click()
    const earlier = page.getByTestId('essay').locator('visible=true')
    await earlier.getByText('우리 나라').waitFor()
    expect(await earlier.getByTestId('to-check').allTextContents()).toEqual(['어휘력도'])
    await page.getByText('27 of 50').waitFor()
    await page.getByText('Put a space between two verbs').locator('visible=true').waitFor()
    await page.getByRole('heading', { name: 'Advice used: 0 of 4' }).waitFor()
    await expectAccessible(page)
    await photograph(page, 'rewrite-390')
    await earlier.getByRole('button', { name: /친구를.*marked/ }).click()
    const note = page.getByRole('region', { name: /^Mark \d$/ })
    await note.getByText('Here 사귀다 is used with 와/과.').waitFor()
    await expectAccessible(page)
    await photograph(page, 'rewrite-390-mark')
    await page.keyboard.press('Escape')
    expect(await note.count()).toBe(0)
    await page.getByRole('radio', { name: 'Prompt', exact: true }).click()
    await photograph(page, 'rewrite-390-prompt')
    await page.getByRole('button', { name: 'Back to writing' }).last().click()
    await page.getByRole('button', { name: 'Prompt and earlier essay' }).waitFor()
    await field(page).fill('우리나라 사람들은 책을 읽고 싶어 한다.')
    await page.getByText('In your account').waitFor()
    await page.getByRole('button', { name: 'Prompt and earlier essay' }).click()
    await earlier.waitFor()
    expect(await page.getByRole('button', { name: 'Start from this text' }).count()).toBe(0)
  })

  test('on a desk it stands beside the field; it can be started from, and advice that was used is recognised', async () => {
    const { learner, id } = await judged()
    await using browser = await app.openAs(learner, { viewport: { width: 1280, height: 900 } })
    const { page } = browser
    await page.goto(`/result/${id}`)
    await page.getByRole('link', { name: 'Rewrite' }).click()
    await page.getByRole('button', { name: 'Start from this text' }).click()
    await expect.poll(() => field(page).inputValue()).toBe(ESSAY)
    await page.getByRole('heading', { name: 'Advice used: 0 of 4' }).waitFor()
    await field(page).fill(ESSAY.replace('우리 나라', '우리나라').replace('친구를', '친구와'))
    await page.getByRole('heading', { name: 'Advice used: 2 of 4' }).waitFor()
    await page.getByText('Spelling: fixed').waitFor()
    await page.getByText('Spacing: still there').waitFor()
    await expectAccessible(page)
    await photograph(page, 'rewrite-1280')
    await page.getByRole('button', { name: 'Exam mode' }).click()
    await page.getByRole('button', { name: 'Start the 50 minutes' }).click()
    await page.getByRole('heading', { name: /Advice used/ }).waitFor({ state: 'detached' })
  })

  test('a draft knows on every device what it writes anew, and so does the essay that it becomes', async () => {
    const { learner, id } = await judged()
    await using here = await app.openAs(learner)
    await here.page.goto(`/result/${id}`)
    await here.page.getByRole('link', { name: 'Rewrite' }).click()
    await field(here.page).fill(`${ESSAY} 끝.`)
    await here.page.getByText('In your account').waitFor()
    expect(await learner.call(listDrafts, {})).toMatchObject({ value: { items: [{ rewriteOf: id }] } })

    await using there = await app.openAs(learner)
    const { page } = there
    await page.goto('/')
    await page.getByRole('link', { name: 'Continue' }).click()
    await page.getByRole('button', { name: 'Prompt and earlier essay' }).waitFor()
    await page.getByRole('button', { name: 'Submit' }).click()
    await page.getByRole('button', { name: 'Send for scoring' }).click()
    await expect.poll(async () => (await essaysOf(learner))[0]?.rewriteOf).toBe(id)
  })

  test('from a result lead ways to its manuscript, to its rewrite, and from that one to the comparison', async () => {
    const { learner, id } = await judged()
    const rewrite = await app.judged(learner, `${ESSAY} 끝.`, {}, id)
    await using browser = await app.openAs(learner)
    const { page } = browser
    await page.goto(`/result/${id}`)
    await page.getByRole('link', { name: 'Rewrite' }).waitFor()
    expect(await page.getByRole('link', { name: 'Compare' }).count()).toBe(0)
    await page.getByRole('tab', { name: 'My text' }).click()
    await page.getByRole('link', { name: 'Manuscript paper' }).click()
    await page.waitForURL(`**/manuscript/${id}`)
    await page.goto(`/result/${rewrite}`)
    await page.getByRole('link', { name: 'Compare' }).click()
    await page.waitForURL(`**/compare/${rewrite}`)
    await page.getByRole('heading', { level: 1, name: 'Compare' }).waitFor()
  })

  test('a result that was read is there without a network, after the page was closed, too', async () => {
    const { learner, id } = await judged()
    await using browser = await app.openAs(learner, {
      serviceWorkers: 'allow',
      expected: [/ERR_INTERNET_DISCONNECTED/],
    })
    const { page, context } = browser
    await page.goto(`/result/${id}`)
    await page.getByTestId('total').waitFor()
    await page.evaluate(() => navigator.serviceWorker.ready)
    // by the shell that was kept for the next time
    await page.reload()
    await page.getByTestId('total').waitFor()
    await page.close()
    await context.setOffline(true)
    const again = await context.newPage()
    await again.goto(`/result/${id}`)
    await again.getByText('You are offline.').waitFor()
    expect(await again.getByTestId('total').textContent()).toBe('27')
    await again.getByRole('tab', { name: 'My text' }).click()
    await again.locator('#mark-1').click()
    await again.getByRole('region', { name: 'Mark 1 of 7' }).waitFor()
    await expectAccessible(again)
    await photograph(again, 'result-offline-390')
    await context.setOffline(false)
  })
})
