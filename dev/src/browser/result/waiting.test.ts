import { updateMe } from '@truegul/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../../testing/test-api.ts'
import { testJudgement } from '../../testing/test-judgement.ts'
import { expectAccessible } from '../kit/expect-accessible.ts'
import { findChromium } from '../kit/find-chromium.ts'
import { photograph } from '../kit/photograph.ts'
import { startLearnApp } from '../learn/learn-app.ts'
import { ESSAY, handIn, submitted } from './result-essay.ts'

describe.skipIf(findChromium() === null)('waiting for a result [needs chromium]', () => {
  let app: Awaited<ReturnType<typeof startLearnApp>>
  beforeAll(async () => {
    app = await startLearnApp()
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('says what is true, outlasts the network, and shows the result by itself; NEW is gone then', async () => {
    const learner = await app.api.learner()
    const id = await submitted(learner)
    await using browser = await app.openAs(learner, {
      serviceWorkers: 'allow',
      expected: [/ERR_INTERNET_DISCONNECTED/],
    })
    const { page, context } = browser
    await page.goto(`/result/${id}`)
    await page.getByText('Your text is saved on the server').waitFor()
    await page
      .getByRole('timer')
      .filter({ hasText: /^0:0[1-9]|^0:[1-5]/ })
      .waitFor()
    await page.getByText('Reading now').waitFor()
    await expectAccessible(page)
    await photograph(page, 'result-waiting-390-light')

    await handIn(app.api, id, 'delayed')
    await page.getByText('It takes longer than usual').waitFor()
    await context.setOffline(true)
    await page.getByText('You are offline.').waitFor()
    await expectAccessible(page)
    await photograph(page, 'result-waiting-offline-390-light')

    await handIn(app.api, id, testJudgement())
    expect(await seenAt(id)).toBeNull()
    await context.setOffline(false)
    await page.getByTestId('total').waitFor()
    await eventually(() => seenAt(id)).not.toBeNull()
  })

  test('nothing moves for whoever asked for less motion', async () => {
    const learner = await app.api.learner()
    await learner.call(updateMe, { language: 'ko' })
    const id = await submitted(learner)
    await using browser = await app.openAs(learner, {
      locale: 'ko-KR',
      colorScheme: 'dark',
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 900 },
    })
    const { page } = browser
    await page.goto(`/result/${id}`)
    await page.getByText('지금 읽는 중').waitFor()
    const runs = () => page.evaluate(() => document.getAnimations().length)
    const line = page.getByTestId('moving-line')
    const before = await line.boundingBox()
    await page
      .getByRole('timer')
      .filter({ hasText: /^0:0[2-9]|^0:[1-5]/ })
      .waitFor()
    expect(await line.boundingBox()).toEqual(before)
    expect(await runs()).toBe(0)
    await photograph(page, 'result-waiting-1280-dark-ko')
    await handIn(app.api, id, testJudgement())
    await page.getByTestId('total').waitFor()
  })

  test('a failure of ours says so, costs nothing, and is tried again', async () => {
    const learner = await app.api.learner()
    const id = await submitted(learner)
    await handIn(app.api, id, { failure: 'scorer-away' })
    await using browser = await app.openAs(learner)
    const { page } = browser
    await page.goto(`/result/${id}`)
    await page.getByText('The fault is ours').waitFor()
    await page.getByText('Nothing was taken from your essays of the day').waitFor()
    await eventually(() => seenAt(id)).not.toBeNull()
    await expectAccessible(page)
    await photograph(page, 'result-failed-390-light')
    await page.getByRole('button', { name: 'Read my text' }).click()
    expect(await page.getByTestId('essay').textContent()).toBe(ESSAY)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('Your text is saved on the server').waitFor()
    await handIn(app.api, id, testJudgement())
    await page.getByTestId('total').waitFor()
  })

  test('a failure that lies in the text says what to do and what it counts; tried too often, it offers no retry', async () => {
    const learner = await app.api.learner()
    await learner.call(updateMe, { language: 'ko' })
    const id = await submitted(learner)
    await handIn(app.api, id, { failure: 'scorer-refused' })
    await app.api.sql.query('update tasks set round = 4 where submission_id = $1', [id])
    await using browser = await app.openAs(learner, {
      locale: 'ko-KR',
      colorScheme: 'dark',
      expected: [/status of 409/, /status of 422/, /status of 429/],
    })
    const { page } = browser
    await page.goto(`/result/${id}`)
    await page.getByText('오늘 낸 글 한 편으로 한 번만 세요').waitFor()
    await page.getByText('고쳐서 새 글로 낼 수 있어요').waitFor()
    await expectAccessible(page)
    await photograph(page, 'result-failed-390-dark-ko')
    const retry = page.getByRole('button', { name: '다시 시도' })
    await retry.click()
    await page.getByRole('alert').filter({ hasText: '여러 번 시도했지만' }).waitFor()
    expect(await retry.count()).toBe(0)
  })

  const seenAt = async (id: string) =>
    (await app.api.rows('select seen_at from submissions where id = $1', [id]))[0].seen_at
})
