import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { logIn } from './kit/accounts/log-in.ts'
import { expectAccessible } from './kit/expect-accessible.ts'
import { findChromium } from './kit/find-chromium.ts'
import { startApp } from './kit/start-app.ts'
import { typeHangul } from './kit/type-hangul.ts'

const ESSAY = readFileSync(new URL('../../../examples/essay.txt', import.meta.url), 'utf8').trim()
/** So much is typed; the rest comes as a pasted text does. A few sentences compose every way in which syllables can. */
const TYPED = 150

describe.skipIf(findChromium() === null)('the way of an essay [needs chromium]', () => {
  test('a learner logs in, writes with a Korean keyboard, submits, waits and reads the result', async () => {
    await using app = await startApp()
    await using browser = await app.openBrowser()
    const { page } = browser
    await logIn(page, await app.newAccount())
    await page.getByRole('link', { name: 'Write your first essay' }).click()
    await page.getByRole('heading', { name: 'Choose a prompt' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: /독서/ }).first().click()
    await page.getByRole('link', { name: 'Start writing' }).click()
    const field = page.getByRole('textbox', { name: 'Your essay' })
    await field.click()
    await typeHangul(page, ESSAY.slice(0, TYPED))
    await page.keyboard.insertText(ESSAY.slice(TYPED))
    expect(await field.inputValue()).toBe(ESSAY)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Submit' }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Send for scoring' }).click()
    await page.getByRole('tab', { name: 'Result' }).waitFor()
    expect(new URL(page.url()).pathname).toMatch(/^\/result\/[0-9a-f-]{36}$/)
    await page.reload()
    for (const tab of [/Result/, /My text/, /Points/]) {
      await page.getByRole('tab', { name: tab }).click()
      await expectAccessible(page)
    }
  })
})
