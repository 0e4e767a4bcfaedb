import { readFileSync } from 'node:fs'
import { updateMe } from '@truegul/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../../testing/test-api.ts'
import { expectAccessible } from '../kit/expect-accessible.ts'
import { expectWithinEdges } from '../kit/expect-within-edges.ts'
import { findChromium } from '../kit/find-chromium.ts'
import { photograph } from '../kit/photograph.ts'
import { startLearnApp } from './learn-app.ts'

const ESSAY = readFileSync(new URL('../../../../examples/essay.txt', import.meta.url), 'utf8').trim()

describe.skipIf(findChromium() === null)('an essay on manuscript paper [needs chromium]', () => {
  let app: Awaited<ReturnType<typeof startLearnApp>>
  beforeAll(async () => {
    app = await startLearnApp()
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('eyes see squares, a screen reader gets the text, and no side has to be scrolled', async () => {
    const learner = await app.api.learner()
    const id = await app.judged(learner, ESSAY)
    await using browser = await app.openAs(learner)
    const { page } = browser
    await page.goto(`/manuscript/${id}`)
    await page.getByRole('heading', { name: 'Manuscript paper' }).waitFor()
    expect(await page.getByTestId('manuscript-text').textContent()).toBe(ESSAY)
    await expectAccessible(page)
    for (const [width, cell] of [
      [390, 18],
      [360, 17],
      [320, 15],
      [1280, 32],
    ] as const) {
      await page.setViewportSize({ width, height: 844 })
      await eventually(() => squareWidth(page)).toBe(cell)
      await expectWithinEdges(page, `manuscript at ${width} px`)
      await photograph(page, `manuscript-${width}`)
    }
  })

  test('it is printed black on white, without anything around it', async () => {
    const learner = await app.api.learner()
    const id = await app.judged(learner, ESSAY)
    await learner.call(updateMe, { language: 'ko' })
    await using browser = await app.openAs(learner, { colorScheme: 'dark', locale: 'ko-KR' })
    const { page } = browser
    await page.goto(`/manuscript/${id}`)
    await page.getByRole('button', { name: '인쇄' }).waitFor()
    await expectAccessible(page)
    await photograph(page, 'manuscript-dark-ko')
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '')
    })
    await page.getByRole('button', { name: '인쇄' }).click()
    expect(await page.locator('body[data-printed]').count()).toBe(1)

    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0)
    const colours = await page
      .getByText('독', { exact: true })
      .first()
      .evaluate((letter) => {
        const { color, backgroundColor } = getComputedStyle(letter)
        return [color, backgroundColor]
      })
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
    await photograph(page, 'manuscript-print')
  })
})

/** Of a square with a letter in it, in CSS pixels. */
async function squareWidth(page: Page): Promise<number> {
  const box = await page.getByText('독', { exact: true }).first().locator('..').boundingBox()
  return box!.width
}
