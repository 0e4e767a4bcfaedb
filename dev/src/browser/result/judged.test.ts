import { type Judgement, updateMe } from '@truegul/contract'
import type { BrowserContextOptions, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../../testing/test-api.ts'
import { testDetection, testJudgement } from '../../testing/test-judgement.ts'
import { expectAccessible } from '../kit/expect-accessible.ts'
import { findChromium } from '../kit/find-chromium.ts'
import { photograph } from '../kit/photograph.ts'
import { startLearnApp } from '../learn/learn-app.ts'
import { ESSAY, fullJudgement, handIn, submitted } from './result-essay.ts'

const FLAGGED = { ...testDetection, score: 0.91, flagged: true, modelVersion: 'two-views@2' }
const LOOKS: (BrowserContextOptions & { name: string })[] = [
  { name: '390-light', viewport: { width: 390, height: 844 } },
  { name: '390-dark-ko', viewport: { width: 390, height: 844 }, colorScheme: 'dark', locale: 'ko-KR' },
  { name: '1280-light', viewport: { width: 1280, height: 900 } },
  { name: '320-ko', viewport: { width: 320, height: 640 }, locale: 'ko-KR' },
]

describe.skipIf(findChromium() === null)('a result [needs chromium]', () => {
  let app: Awaited<ReturnType<typeof startLearnApp>>
  beforeAll(async () => {
    app = await startLearnApp()
  })
  afterAll(() => app[Symbol.asyncDispose]())

  const judged = async (judgement: Judgement = fullJudgement(), detection = testDetection) => {
    const learner = await app.api.learner()
    const id = await submitted(learner)
    await handIn(app.api, id, judgement, detection)
    return { learner, id }
  }

  test.each(LOOKS)('has nothing wrong in any part, as $name', async ({ name, ...options }) => {
    const { learner, id } = await judged(fullJudgement(), FLAGGED)
    await learner.call(updateMe, { language: options.locale ? 'ko' : 'en' })
    await using browser = await app.openAs(learner, options)
    const { page } = browser
    await page.goto(`/result/${id}`)
    await page.getByTestId('total').waitFor()
    await eventually(
      async () => (await app.api.rows('select seen_at from submissions where id = $1', [id]))[0].seen_at,
    ).not.toBeNull()
    await expectAccessible(page)
    await photograph(page, `result-summary-${name}`)
    await page.getByRole('note').scrollIntoViewIfNeeded()
    await photograph(page, `result-notice-${name}`)
    await page.getByRole('tab').nth(1).click()
    await expectAccessible(page)
    await page.locator('#mark-1').click()
    await expectAccessible(page)
    await photograph(page, `result-marks-${name}`)
    await page.getByRole('tab').nth(2).click()
    await expectAccessible(page)
    await photograph(page, `result-points-${name}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(options.viewport!.width)
  })

  test('every lost point stands as a cell, and its line leads to its place in the text', async () => {
    const { learner, id } = await judged()
    await using browser = await app.openAs(learner)
    const { page } = browser
    await page.goto(`/result/${id}`)
    await page.getByRole('button', { name: /Language.*14 points lost, 3 reasons/ }).click()
    await page.getByRole('heading', { name: 'Language' }).waitFor()
    expect(await page.getByTestId('lost-cells').locator('> *').count()).toBe(23)
    await page.getByRole('button', { name: /remedies come without.*도서관을 많이 지어서/ }).click()
    const place = page.getByRole('button', { name: /도서관을 많이 지어서.*marked: Content −2/ })
    await place.and(page.locator('[aria-pressed=true]')).waitFor()
    expect(await place.evaluate((element) => element === document.activeElement)).toBe(true)
    await expectInSight(place)
    await page
      .getByRole('region', { name: /Mark \d of 7/ })
      .getByText('the remedies come without')
      .waitFor()
  })

  test('a keyboard alone tries a fix, gets ours, pages on, and comes back to the text', async () => {
    const { learner, id } = await judged()
    await using browser = await app.openAs(learner)
    const { page } = browser
    await page.goto(`/result/${id}`)
    await page.getByRole('tab', { name: 'My text' }).focus()
    await page.keyboard.press('Enter')
    const marks = page.locator('[data-marks][tabindex="0"]')
    await marks.first().focus()
    await page.keyboard.press('Enter')
    const sheet = page.getByRole('region', { name: 'Mark 1 of 7' })
    const field = sheet.getByRole('textbox', { name: 'Which particle belongs here?' })
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await sheet.getByText('That is what stands in your text').waitFor()
    await field.fill('친구에게')
    await page.keyboard.press('Enter')
    await sheet.getByText('Not the fix we know').waitFor()
    expect(await sheet.getByTestId('fix').count()).toBe(0)
    await field.fill('친구와 ')
    await page.keyboard.press('Enter')
    await sheet.getByText('That is our fix, too.').waitFor()
    await sheet.getByText('Here 사귀다 is used with 와/과.').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    expect(await sheet.count()).toBe(0)
    expect(await marks.first().evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Space')
    await page.getByRole('region', { name: 'Mark 2 of 7' }).waitFor()
    await page.getByRole('button', { name: 'Next mark' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'Mark 3 of 7' }).waitFor()
  })

  test('marks that overlap are all reached, and the text stays the very text', async () => {
    const { learner, id } = await judged()
    await using browser = await app.openAs(learner)
    const { page } = browser
    await page.goto(`/result/${id}`)
    await page.getByRole('tab', { name: 'My text' }).click()
    const shown = await page.getByTestId('essay').evaluate((essay) => {
      const copy = essay.cloneNode(true) as HTMLElement
      for (const number of copy.querySelectorAll('sup')) number.remove()
      return copy.textContent
    })
    expect(shown).toBe(ESSAY)
    const unknown = page.getByTestId('to-check')
    expect(await unknown.allTextContents()).toEqual(['어휘력도'])
    expect(await unknown.evaluate((word) => getComputedStyle(word).textDecoration)).toMatch(/^underline dotted/)
    const inner = page.getByText('읽고싶어', { exact: false }).and(page.locator('[data-marks]'))
    await inner.click()
    await page.getByRole('textbox', { name: 'Where is a space missing?' }).waitFor()
    await expectInSight(inner)
    await page.getByRole('button', { name: 'Show the fix' }).click()
    await page.getByText('−3').filter({ visible: true }).first().waitFor()
    await inner.click()
    await page.getByRole('textbox', { name: 'How does it read in written Korean?' }).waitFor()
    await page.getByRole('radio', { name: 'Fixed' }).click()
    expect(await page.getByTestId('essay').textContent()).toContain('친구와 쉽게 사귈 수 있었다')
    await page.getByRole('radio', { name: 'Mine' }).click()
    expect(await page.getByTestId('essay').textContent()).toBe(ESSAY)
  })

  test('a learner says that a mark is wrong, takes it back, and says whether the feedback helped', async () => {
    const { learner, id } = await judged()
    await using browser = await app.openAs(learner)
    const { page } = browser
    await page.goto(`/result/${id}`)
    await page.getByRole('button', { name: 'No', exact: true }).click()
    await page.getByRole('button', { name: 'Too strict' }).click()
    await page.getByText('Thank you for telling us.').waitFor()
    await page.getByRole('tab', { name: 'My text' }).click()
    await page.locator('#mark-2').click()
    await page.getByRole('button', { name: 'This mark is wrong' }).click()
    await page.getByText('You said that this mark is wrong').waitFor()
    await page.reload()
    await page.getByText('Thank you for telling us.').waitFor()
    await page.getByRole('tab', { name: 'My text' }).click()
    await page.locator('#mark-2').click()
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.getByRole('button', { name: 'This mark is wrong' }).waitFor()
  })

  test('what a learner says of the feedback outlives an older answer that comes late', async () => {
    const { learner, id } = await judged()
    await using browser = await app.openAs(learner)
    const { page } = browser
    const read = Promise.withResolvers<void>()
    const late = Promise.withResolvers<void>()
    let asked = 0
    await page.route(`**/api/v1/submissions/${id}?*`, async (route) => {
      asked++
      // The second question follows the word that the learner saw the result.
      if (asked !== 2) return route.continue()
      const response = await route.fetch()
      read.resolve()
      await late.promise
      // The page may have given up waiting.
      await route.fulfill({ response }).catch(() => {})
    })
    await page.goto(`/result/${id}`)
    await read.promise
    await page.getByRole('button', { name: 'No', exact: true }).click()
    const reason = page.getByRole('button', { name: 'Too strict' })
    await reason.waitFor()
    late.resolve()
    await page.waitForLoadState('networkidle')
    await reason.click()
    await page.getByText('Thank you for telling us.').waitFor()
  })

  test('a flagged text gets careful words and measured rates; "I wrote this myself" takes them away for good', async () => {
    const { learner, id } = await judged(fullJudgement(), FLAGGED)
    await using browser = await app.openAs(learner)
    const { page } = browser
    await page.goto(`/result/${id}`)
    const notice = page.getByRole('note')
    await notice.getByText('it marked about 3 in 1000 essays that learners wrote themselves').waitFor()
    expect(await page.getByTestId('total').textContent()).toBe('27')
    await notice.getByRole('button', { name: 'How we measure' }).click()
    await notice.getByText('33 times in 1000').waitFor()
    await expectAccessible(page)
    await notice.getByRole('button', { name: 'I wrote this myself' }).click()
    await page.getByText('Thank you for telling us that you wrote this yourself').waitFor()
    expect(await notice.count()).toBe(0)
    await page.reload()
    await page.getByText('Thank you for telling us that you wrote this yourself').waitFor()
  })

  test('notes tell a short text, one beside the topic and one judged without an LLM; the feedback keeps its language', async () => {
    const judgement: Judgement = {
      ...testJudgement(),
      language: 'ko',
      overall: '이유가 조금 부족해요.',
      notes: [
        { code: 'no-consent', text: 'AI 제공자에게 글을 보내는 데 동의하지 않아 자체 채점기가 채점했어요.' },
        { code: 'under-length', text: '410자예요. 600~700자를 써야 해요.' },
        { code: 'off-topic', text: '문제의 핵심어가 10%만 나와요.' },
      ],
      corrections: [],
    }
    judgement.provenance.insteadOfLlm = 'no-consent'
    const { learner, id } = await judged(judgement)
    await using browser = await app.openAs(learner)
    const { page } = browser
    await page.goto(`/result/${id}`)
    for (const { text } of judgement.notes) await page.getByText(text).waitFor()
    await page.getByText('The feedback is in Korean').waitFor()
    expect(await page.getByText('이유가 조금 부족해요.').getAttribute('lang')).toBe('ko')
    await expectAccessible(page)
    await page.getByText('About this judgement').scrollIntoViewIfNeeded()
    await photograph(page, 'result-notes-390-light')
    await page.getByRole('tab', { name: 'My text' }).click()
    await page.getByText('No single place was marked.').waitFor()
    await expectAccessible(page)
  })

  test('an app of today reads what a server of tomorrow says', async () => {
    const { learner, id } = await judged()
    await using browser = await app.openAs(learner)
    const { page } = browser
    await page.route(`**/api/v1/submissions/${id}?*`, async (route) => {
      const response = await route.fetch()
      const opened = await response.json()
      await route.fulfill({ response, json: { ...opened, result: { ...opened.result, ...tomorrow() } } })
    })
    await page.goto(`/result/${id}`)
    await page.getByText('task achievement').waitFor()
    await page.getByText('a newer judge than this app knows').waitFor()
    await expectAccessible(page)
    await photograph(page, 'result-tomorrow-390-light')
    await page.getByRole('tab', { name: 'Points' }).click()
    expect(await page.getByTestId('lost-cells').locator('> *').count()).toBe(23 + 4)
    await expectAccessible(page)
    await page.getByRole('tab', { name: 'My text' }).click()
    await page.locator('#mark-1').click()
    await page.getByRole('textbox', { name: 'How would you write it?' }).waitFor()
    await expectAccessible(page)
  })
})

/** A judgement in words that nobody here knows. */
function tomorrow() {
  const judgement = fullJudgement()
  return {
    ...judgement,
    language: 'vi',
    level: '6+',
    max: 60,
    criteria: [
      ...judgement.criteria,
      { id: 'task-achievement', max: 10, score: 6, band: 'outstanding', feedback: 'Tốt lắm.' },
    ],
    total: 33,
    ledger: [...judgement.ledger, { criterion: 'style', rule: 'style.tone', points: 2, reason: 'A reason.' }],
    corrections: judgement.corrections.map((correction) => ({ ...correction, kind: 'tone' })),
    provenance: { ...judgement.provenance, scorer: 'panel', rubricVersion: 'topik-54@9' },
  }
}

/** It stands above whatever stands still at the bottom of the window. */
async function expectInSight(place: Locator): Promise<void> {
  await expect
    .poll(() =>
      place.evaluate((element) => {
        // its first line: the box of a mark that goes on in the next one holds other words, too
        const { left, top, height } = element.getClientRects()[0]!
        return element.contains(document.elementFromPoint(left + 4, top + height / 2))
      }),
    )
    .toBe(true)
}
