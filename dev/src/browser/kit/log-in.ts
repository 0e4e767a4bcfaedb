import type { Page } from 'playwright-core'
import type { Account } from './start-app.ts'

/** Logs in through the page, in English, and waits until the learner is inside: at the start, or where a visitor wanted to go. */
export async function logIn(page: Page, { email, password }: Account): Promise<void> {
  if (new URL(page.url()).pathname !== '/login') await page.goto('/login')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.waitForURL(({ pathname }) => pathname !== '/login')
}
