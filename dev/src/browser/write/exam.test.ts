import { readFileSync } from 'node:fs'
import { PROMPTS } from '@truegul/topik/prompts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible } from '../kit/expect-accessible.ts'
import { findChromium } from '../kit/find-chromium.ts'
import { photograph } from '../kit/photograph.ts'
import { startLearnApp } from '../learn/learn-app.ts'

const ESSAY = readFileSync(new URL('../../../../examples/essay.txt', import.meta.url), 'utf8').trim()
const PROMPT = PROMPTS.find(({ id }) => id === 'reading-habit')!

describe.skipIf(findChromium() === null)('exam mode and hints [needs chromium]', () => {
  let app: Awaited<ReturnType<typeof startLearnApp>>
  beforeAll(async () => {
    app = await startLearnApp()
  })
  afterAll(() => app[Symbol.asyncDispose]())

  const field = (page: Page) => page.getByRole('textbox', { name: 'Your essay' })
  const timer = (page: Page) => page.getByRole('button', { name: /\d:\d\d( left|,)/ })
  const hints = (page: Page) => page.getByRole('button', { name: /hints?$/ })
  const open = async (page: Page) => {
    await page.goto(`/write/${PROMPT.id}`)
    await field(page).waitFor()
  }

  test('50 minutes without count and hints; the clock stands still when it is stopped, and the end takes nothing away', async () => {
    await using browser = await app.openAs(await app.api.learner())
    const { page } = browser
    await page.clock.install()
    await open(page)
    await field(page).fill(ESSAY)
    await page.getByTestId('characters').waitFor()
    await page.getByRole('button', { name: 'Exam mode' }).click()
    await page.getByRole('dialog', { name: 'Exam mode' }).getByText('50 minutes, as in the exam').waitFor()
    await expectAccessible(page)
    await photograph(page, 'exam-start')
    await page.getByRole('button', { name: 'Start the 50 minutes' }).click()
    await timer(page).waitFor()
    expect(await page.getByTestId('characters').count()).toBe(0)
    expect(await page.getByText(/cells?$/).count()).toBe(0)
    await page.clock.runFor(3_000)
    expect(await hints(page).count()).toBe(0)
    await expectAccessible(page)
    await photograph(page, 'exam-running')

    await page.getByRole('button', { name: 'Count', exact: true }).click()
    await page.getByTestId('characters').waitFor()
    await page.getByText(/^\d+ cells$/).waitFor()
    await photograph(page, 'exam-count')
    await page.getByRole('button', { name: 'Hide the count' }).click()
    expect(await page.getByTestId('characters').count()).toBe(0)

    await timer(page).click()
    const paused = page.getByRole('dialog', { name: /^Paused with/ })
    await paused.waitFor()
    await expectAccessible(page)
    await photograph(page, 'exam-paused')
    const left = /\d+:\d\d/.exec((await paused.getByRole('heading').textContent())!)![0]
    await page.clock.fastForward('20:00')
    await page.reload()
    await page.getByRole('dialog', { name: `Paused with ${left} left` }).waitFor()
    await page.getByRole('button', { name: 'Go on', exact: true }).click()
    await timer(page).waitFor()
    expect(await page.getByText('The 50 minutes are over').count()).toBe(0)

    await page.clock.fastForward('51:00')
    await page.getByText('The 50 minutes are over. Your text stays').waitFor()
    await page.getByRole('button', { name: '0:00, The time is over' }).waitFor()
    expect(await field(page).inputValue()).toBe(ESSAY)
    await expectAccessible(page)
    await photograph(page, 'exam-over')
    await page.getByRole('button', { name: 'Submit' }).click()
    await page.getByRole('button', { name: 'Send for scoring' }).click()
    await page.waitForURL('**/result/*')
  })

  test('the time runs on while the app is closed, and whoever leaves the mode has count and hints again', async () => {
    await using browser = await app.openAs(await app.api.learner())
    const { page } = browser
    await page.clock.install()
    await page.goto(`/write/${PROMPT.id}?exam=true`)
    await timer(page).waitFor()
    await field(page).fill(ESSAY.replace(/배울 수 있기 때문이다\./, '배울 수 있기 때문이에요.'))
    await page.clock.runFor(1_000)
    await page.clock.fastForward('10:00')
    await page.reload()
    // Below 40 minutes; how far below is the machine's to say.
    await page.getByRole('button', { name: /^[1-3]?\d:\d\d left, pause/ }).waitFor()
    await timer(page).click()
    await page.getByRole('button', { name: 'Leave exam mode' }).click()
    await page.getByTestId('characters').waitFor()
    await page.clock.runFor(3_000)
    await hints(page).waitFor()
  })

  test.each([
    ['one paragraph', ESSAY.replaceAll('\n', ' '), 'It is one paragraph'],
    [
      'mixed endings',
      ESSAY.replace('따라서 읽는다.', '따라서 읽어요.'),
      'Plain and polite endings are mixed: change 1',
    ],
    [
      'polite endings',
      '나는 오늘 학교에 갔습니다. 날씨가 맑았습니다.\n'.repeat(12),
      'An essay is written in the plain style',
    ],
    ['the task’s text', `${PROMPT.passage}\n\n${ESSAY}`, 'close to the task’s text'],
    [
      'a task without an answer',
      '나는 오늘 학교에 갔다. 날씨가 맑았다.\n'.repeat(28),
      'No sentence seems to answer question',
    ],
  ])('a quick look finds %s, says what to do, and never gives a score', async (name, text, words) => {
    await using browser = await app.openAs(await app.api.learner())
    const { page } = browser
    await open(page)
    await field(page).fill(text)
    await hints(page).click()
    const dialog = page.getByRole('dialog', { name: 'While you write' })
    await dialog.getByText(words).first().waitFor()
    await dialog.getByText('A quick look on this device. It is no score.').waitFor()
    expect(await dialog.textContent()).not.toMatch(/\d+ (of|\/) ?\d+|points|level/i)
    await expectAccessible(page)
    await photograph(page, `hints-${name.replaceAll(' ', '-')}`)
  })

  test('the length is told with words below, within and above what the task asks, and nothing is cut', async () => {
    await using browser = await app.openAs(await app.api.learner())
    const { page } = browser
    await open(page)
    for (const [text, words] of [
      ['짧은 글이다.', /more characters before it can be read/],
      [`${ESSAY} ${ESSAY.slice(0, 60)}`, /\d+ over 700\. Nothing is cut\./],
      [`${ESSAY} ${ESSAY}`, /\d+ over 1000: too long to be read\. Nothing is cut\./],
    ] as const) {
      await field(page).fill(text)
      await page.getByText(words).waitFor()
      expect(await field(page).inputValue()).toBe(text)
    }
    const submit = page.getByRole('button', { name: 'Submit' })
    expect(await submit.isDisabled()).toBe(true)
    await field(page).fill(ESSAY)
    await expect.poll(() => submit.isEnabled()).toBe(true)
  })

  test('the hints stand beside the text on a desk, and again before the essay goes', async () => {
    await using browser = await app.openAs(await app.api.learner(), { viewport: { width: 1280, height: 900 } })
    const { page } = browser
    await open(page)
    await field(page).fill(ESSAY.replaceAll('\n', ' '))
    await page.getByRole('button', { name: /^While you write ?\d hints?$/ }).click()
    await page.getByText('It is one paragraph').waitFor()
    await expectAccessible(page)
    await photograph(page, 'hints-desktop')
    await page.getByRole('button', { name: 'Submit' }).click()
    const sheet = page.getByRole('dialog', { name: 'Send this essay?' })
    await sheet.getByText('Quick check, done on this device').waitFor()
    await sheet.getByText('It is one paragraph').waitFor()
  })
})
