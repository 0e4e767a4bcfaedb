import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { PROMPT_ID } from '../testing/test-api.ts'
import { expectWithinEdges } from './kit/expect-within-edges.ts'
import { findChromium } from './kit/find-chromium.ts'
import { photograph } from './kit/photograph.ts'
import { startLearnApp } from './learn/learn-app.ts'
import { ESSAY, fullJudgement } from './result/result-essay.ts'

const WINDOWS = [
  ['320', { width: 320, height: 640 }],
  // a phone of 390 px whose text is twice as large
  ['200-percent', { width: 195, height: 422 }],
] as const

describe.skipIf(findChromium() === null)('a narrow window [needs chromium]', () => {
  let app: Awaited<ReturnType<typeof startLearnApp>>
  beforeAll(async () => {
    app = await startLearnApp()
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test.each(WINDOWS)('of %s px or with text of that size loses nothing at its edges', async (name, viewport) => {
    const learner = await app.api.learner()
    const id = await app.judged(learner, ESSAY, fullJudgement())
    const rewrite = await app.judged(learner, `${ESSAY} 끝.`, {}, id)
    await using browser = await app.openAs(learner, { viewport })
    const { page } = browser
    const expectWhole = async (screen: string) => {
      await photograph(page, `narrow-${name}-${screen}`)
      await expectWithinEdges(page, screen)
    }
    const press = (label: string | RegExp) => page.getByRole('button', { name: label }).last().click()
    for (const [screen, address] of [
      ['compare', `/compare/${rewrite}`],
      ['manuscript', `/manuscript/${id}`],
      ['mistakes', '/mistakes'],
      ['kind', '/mistakes/spacing'],
      ['practice', '/mistakes/practice'],
      ['privacy', '/privacy'],
    ] as const) {
      await open(page, address)
      await expectWhole(screen)
    }
    await open(page, `/result/${id}`)
    for (const tab of ['Result', 'My text', 'Points']) {
      await page.getByRole('tab', { name: tab }).click()
      await expectWhole(`result-${tab.toLowerCase().replace(' ', '-')}`)
    }
    await page.getByRole('tab', { name: 'My text' }).click()
    await page.locator('#mark-1').click()
    await page.getByRole('region', { name: 'Mark 1 of 7' }).waitFor()
    await expectWhole('result-mark')

    await open(page, `/write/${PROMPT_ID}?rewriteOf=${id}`)
    await page.getByText('27 of 50').waitFor()
    await expectWhole('rewrite')
    await press('Back to writing')
    await page.getByRole('textbox', { name: 'Your essay' }).fill(ESSAY)
    await page.getByTestId('characters').waitFor()
    await expectWhole('write')
    await press('Exam mode')
    await expectWhole('exam')
    await press('Start the 50 minutes')
    await press('Count')
    await expectWhole('exam-running')
    await press('Submit')
    await expectWhole('submit')
  })
})

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByText('Loading …').waitFor({ state: 'detached' })
}
