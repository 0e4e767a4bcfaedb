import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Account } from './account-maker.ts'

/**
 * Logs in by the API, as the app does it; the cookies are the browser's then. For tests that go to an address next, which loads the
 * app: one load of it less than by the page.
 */
export async function logInByApi(page: Page, { email, password }: Account): Promise<void> {
  const answer = await page.request.post('/api/v1/auth/login', {
    data: { email, password },
    headers: { 'x-truegul-client': 'web' },
  })
  expect(answer.status()).toBe(200)
}
