import { readFileSync } from 'node:fs'
import { listDrafts, saveDraft } from '@truegul/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PROMPT_ID, type TestLearner } from '../../testing/test-api.ts'
import { logInInstead } from '../kit/accounts/log-in.ts'
import { expectAccessible } from '../kit/expect-accessible.ts'
import { findChromium } from '../kit/find-chromium.ts'
import { photograph } from '../kit/photograph.ts'
import { startLearnApp } from '../learn/learn-app.ts'

const ESSAY = readFileSync(new URL('../../../../examples/essay.txt', import.meta.url), 'utf8').trim()

/** A draft is saved some seconds after the last key. */

describe.skipIf(findChromium() === null)('drafts [needs chromium]', () => {
  let app: Awaited<ReturnType<typeof startLearnApp>>
  beforeAll(async () => {
    app = await startLearnApp()
  })
  afterAll(() => app[Symbol.asyncDispose]())

  const draftsOf = async (learner: TestLearner) => {
    const answer = await learner.call(listDrafts, {})
    if (!answer.ok) throw new Error(answer.problem.code)
    return answer.value.items
  }
  const field = (page: Page) => page.getByRole('textbox', { name: 'Your essay' })
  const open = async (page: Page, query = '') => {
    await page.goto(`/write/${PROMPT_ID}${query}`)
    await field(page).waitFor()
  }

  test('what is typed is on the device at once, in the account soon, and on the next device', async () => {
    const learner = await app.api.learner()
    await using here = await app.openAs(learner)
    await open(here.page)
    await field(here.page).fill('처음 쓰는 글이다.')
    await here.page.getByText('On this device').waitFor()
    await here.page.getByText('In your account').waitFor()
    expect(await draftsOf(learner)).toMatchObject([{ promptId: PROMPT_ID, text: '처음 쓰는 글이다.', revision: 1 }])

    await using there = await app.openAs(learner)
    await open(there.page)
    await expect.poll(() => field(there.page).inputValue()).toBe('처음 쓰는 글이다.')
  })

  test('a draft that was written without a network is saved when there is one, although the app was closed meanwhile', async () => {
    const learner = await app.api.learner()
    await using browser = await app.openAs(learner, {
      serviceWorkers: 'allow',
      expected: [/ERR_INTERNET_DISCONNECTED/],
    })
    const { page, context } = browser
    await open(page)
    await context.setOffline(true)
    await field(page).fill('지하철에서 쓴 글이다.')
    await page.getByText('On this device').waitFor()
    await page.close()
    expect(await draftsOf(learner)).toEqual([])
    await context.setOffline(false)
    const again = await context.newPage()
    await again.goto('/')
    await expect.poll(() => draftsOf(learner)).toMatchObject([{ text: '지하철에서 쓴 글이다.' }])
  })

  describe('changed on two devices', () => {
    /** A draft that was saved here, changed elsewhere, and written on here. */
    const conflict = async (page: Page, learner: TestLearner) => {
      await open(page)
      await field(page).fill('처음의 글이다.')
      await page.getByText('In your account').waitFor()
      const [saved] = await draftsOf(learner)
      const { id, promptId, revision } = saved!
      expect(await learner.call(saveDraft, { id, promptId, revision, text: '다른 기기의 글이다.' })).toMatchObject({
        ok: true,
      })
      await field(page).fill('이 기기의 글이다.')
      await page.getByText('This draft was changed elsewhere, too').waitFor()
    }

    test('the learner goes on with theirs', async () => {
      const learner = await app.api.learner()
      await using browser = await app.openAs(learner, { expected: [/status of 409/] })
      const { page } = browser
      await conflict(page, learner)
      await expectAccessible(page)
      await photograph(page, 'write-conflict')
      expect(await field(page).inputValue()).toBe('이 기기의 글이다.')
      await page.getByRole('button', { name: 'Go on with mine' }).click()
      await page.getByText('In your account').waitFor()
      expect(await draftsOf(learner)).toMatchObject([{ text: '이 기기의 글이다.', revision: 3 }])
    })

    test('the learner takes the other one', async () => {
      const learner = await app.api.learner()
      await using browser = await app.openAs(learner, { expected: [/status of 409/] })
      const { page } = browser
      await conflict(page, learner)
      await page.getByRole('button', { name: 'Take the other one' }).click()
      await expect.poll(() => field(page).inputValue()).toBe('다른 기기의 글이다.')
      expect(await draftsOf(learner)).toMatchObject([{ text: '다른 기기의 글이다.', revision: 2 }])
    })

    test('the learner keeps both, goes on with theirs, and a question that was not answered waits', async () => {
      const learner = await app.api.learner()
      await using browser = await app.openAs(learner, { expected: [/status of 409/] })
      const { page } = browser
      await conflict(page, learner)
      await page.reload()
      await page.getByRole('button', { name: 'Keep both' }).click()
      await expect
        .poll(async () => (await draftsOf(learner)).map(({ text }) => text).sort())
        .toEqual(['다른 기기의 글이다.', '이 기기의 글이다.'])
      expect(await field(page).inputValue()).toBe('이 기기의 글이다.')
    })
  })

  test('one tab writes at a time, and the other goes on with what it wrote', async () => {
    const learner = await app.api.learner()
    await using browser = await app.openAs(learner)
    const { page, context } = browser
    await open(page)
    await field(page).fill('첫째 탭.')
    await page.getByText('In your account').waitFor()
    const second = await context.newPage()
    await open(second)
    expect(await field(second).inputValue()).toBe('첫째 탭.')
    await page.getByText('You write on in another tab').waitFor()
    await expectAccessible(page)
    await photograph(page, 'write-elsewhere')
    await field(second).fill('첫째 탭. 둘째 탭.')
    await expect.poll(() => draftsOf(learner)).toMatchObject([{ text: '첫째 탭. 둘째 탭.', revision: 2 }])
    await page.getByRole('button', { name: 'Write here' }).click()
    expect(await field(page).inputValue()).toBe('첫째 탭. 둘째 탭.')
    await second.getByText('You write on in another tab').waitFor()
  })

  test('what one tab begins and writes on is not put back by another one that hears of it from the account', async () => {
    const learner = await app.api.learner()
    await using browser = await app.openAs(learner)
    const { page, context } = browser
    await page.goto('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    const second = await context.newPage()
    await open(second, '?exam=true')
    await field(second).fill('첫 문장.')
    await expect.poll(() => draftsOf(learner)).toMatchObject([{ text: '첫 문장.' }])
    await second.route('**/writings/*', () => {})
    await field(second).fill('첫 문장. 둘째 문장.')
    const heard = page.waitForResponse((response) => /\/writings$/.test(new URL(response.url()).pathname))
    await page.evaluate(() => {
      dispatchEvent(new Event('offline'))
      dispatchEvent(new Event('online'))
    })
    await (await heard).finished()
    await page.getByRole('heading', { level: 1 }).click()
    await second.close()
    const third = await context.newPage()
    await open(third)
    expect(await field(third).inputValue()).toBe('첫 문장. 둘째 문장.')
    await third.getByRole('button', { name: /left, pause/ }).waitFor()
  })

  test('another learner on the same device sees and sends nothing of it, and it is there when its learner comes back', async () => {
    const [one, other] = [await app.api.learner(), await app.api.learner()]
    await using browser = await app.openAs(one, { expected: [/status of 401/] })
    const { page, context } = browser
    await open(page)
    await context.clearCookies()
    await field(page).fill(ESSAY)
    await page.getByText('On this device').waitFor()
    const second = await context.newPage()
    await logInInstead(second, other)
    await open(second)
    expect(await field(second).inputValue()).toBe('')
    await field(second).fill('둘째 사람의 글이다.')
    await expect.poll(() => draftsOf(other)).toMatchObject([{ text: '둘째 사람의 글이다.' }])
    expect(await draftsOf(one)).toEqual([])
    await context.clearCookies()
    await second.goto('about:blank')
    await page.goto('about:blank')
    await logInInstead(page, one)
    await open(page)
    expect(await field(page).inputValue()).toBe(ESSAY)
    await expect.poll(() => draftsOf(one)).toMatchObject([{ text: ESSAY }])
  })
})
