import { randomUUID } from 'node:crypto'
import { deleteSubmission } from '@truegul/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PROMPT_ID } from '../testing/test-api.ts'
import { expectAccessible } from './kit/expect-accessible.ts'
import { findChromium } from './kit/find-chromium.ts'
import { photograph } from './kit/photograph.ts'
import { startLearnApp } from './learn/learn-app.ts'
import { ESSAY, fullJudgement } from './result/result-essay.ts'

/** What a browser says of an answer that an address without anything brings about. */
const NOT_THERE = [/status of (400|404)/]
const NOBODYS = randomUUID()

describe.skipIf(findChromium() === null)('an address [needs chromium]', () => {
  let app: Awaited<ReturnType<typeof startLearnApp>>
  beforeAll(async () => {
    app = await startLearnApp()
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('of nothing says so in words, and leads to the start', async () => {
    await using browser = await app.openAs(await app.api.learner(), { expected: NOT_THERE })
    const { page } = browser
    for (const [address, words] of [
      ['/nowhere', 'There is no such page'],
      ['/result/nonsense', 'There is no such essay'],
      [`/result/${NOBODYS}`, 'There is no such essay'],
      ['/compare/nonsense', 'There is no such essay'],
      [`/manuscript/${NOBODYS}`, 'There is no such essay'],
      ['/prompts/no-such-prompt', 'There is no such prompt'],
      ['/prompts/NO', 'There is no such prompt'],
      ['/write/no-such-prompt', 'There is no such prompt'],
    ] as const) {
      await page.goto(address)
      await page.getByRole('heading', { level: 1, name: words }).waitFor()
      expect([address, await page.getByRole('button', { name: 'Try again' }).count()]).toEqual([address, 0])
      expect([address, await page.getByText(/must be a|UUID/).count()]).toEqual([address, 0])
    }
    await expectAccessible(page)
    await photograph(page, 'address-missing-prompt')
    await page.getByRole('button', { name: 'Go to the start' }).click()
    await page.waitForURL(({ pathname }) => pathname === '/')
  })

  test('of an essay that was deleted on another device does not show what this one remembers of it', async () => {
    const learner = await app.api.learner()
    const id = await app.judged(learner, ESSAY, fullJudgement())
    await using browser = await app.openAs(learner, { expected: NOT_THERE })
    const { page } = browser
    await page.goto('/history')
    await page.getByRole('link', { name: /1인 가구/ }).click()
    await page.getByRole('tab', { name: 'Result' }).waitFor()
    await page.waitForURL(({ pathname }) => pathname === `/result/${id}`)
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'History' }).waitFor()
    expect(await learner.call(deleteSubmission, { id })).toMatchObject({ ok: true })
    await page.goForward()
    await page.getByRole('heading', { level: 1, name: 'There is no such essay' }).waitFor()
  })

  test('of a draft that is gone, or of an essay to write anew that is none, leads to an empty page to write on', async () => {
    await using browser = await app.openAs(await app.api.learner(), { expected: NOT_THERE })
    const { page } = browser
    for (const query of [`draft=${NOBODYS}`, 'rewriteOf=nonsense']) {
      await page.goto(`/write/${PROMPT_ID}?${query}`)
      await page.getByRole('textbox', { name: 'Your essay' }).waitFor()
      await page.getByRole('button', { name: 'Prompt and tasks' }).waitFor()
    }
  })

  test('stays what was opened, however late its screen and the session come', async () => {
    await using browser = await app.openAs(await app.api.learner())
    const { page, context } = browser
    await context.route(/_expo[/]static[/].*js$|auth[/]session$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      await route.continue()
    })
    const visited = watchAddresses(page)
    await page.goto('/progress')
    await page.getByRole('heading', { level: 1, name: 'Progress' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Progress' }).waitFor()
    await page.getByRole('link', { name: 'History' }).click()
    await page.waitForURL(({ pathname }) => pathname === '/history')
    expect([...new Set(visited)]).toEqual(['/progress', '/history'])
  })

  test('never shows the log-in to a learner who is signed in, not for an instant', async () => {
    const learner = await app.api.learner()
    await using browser = await app.openAs(learner)
    const visited = watchAddresses(browser.page)
    await browser.page.goto('/')
    await browser.page.getByRole('link', { name: 'Write your first essay' }).waitFor()
    expect(visited).not.toContain('/login')
  })

  test('asks the server before it sends a learner to the log-in whom the device remembers as a visitor', async () => {
    const learner = await app.api.learner()
    await using browser = await app.openAs(learner)
    const { page, context } = browser
    await context.clearCookies()
    await page.goto('/')
    await page.getByRole('button', { name: 'Log in' }).waitFor()
    await app.logIn(page, learner)
    const visited = watchAddresses(page)
    await page.goto('/')
    await page.getByRole('link', { name: 'Write your first essay' }).waitFor()
    expect(visited).not.toContain('/login')
  })
})

/** Every address that the page comes to from now on, also for an instant. */
function watchAddresses(page: Page): string[] {
  const visited: string[] = []
  page.on('framenavigated', (frame) => visited.push(new URL(frame.url()).pathname))
  return visited
}
