import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Account } from './account-maker.ts'

/** Logs in through the page, in English, and waits until the learner is inside: at the start, or where a visitor wanted to go. */
export async function logIn(page: Page, { email, password }: Account): Promise<void> {
  if (new URL(page.url()).pathname !== '/login') await page.goto('/login')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.waitForURL(({ pathname }) => pathname !== '/login')
}

/** Where the browser is somebody else's until now: the app then loads itself anew, and is waited for. */
export async function logInInstead(page: Page, account: Account): Promise<void> {
  await page.goto('/login')
  const before = await page.evaluate(() => performance.timeOrigin)
  await logIn(page, account)
  await expect.poll(() => page.evaluate(() => performance.timeOrigin)).not.toBe(before)
}
