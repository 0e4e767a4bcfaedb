import type { Browser, BrowserContextOptions } from 'playwright-core'
import { expect } from 'vitest'
import { tellWhenFailed } from './tell-when-failed.ts'
import { watchPages } from './watch-pages.ts'

/** `expected` names complaints that a test brings about, such as a refused request. */
export type BrowserOptions = BrowserContextOptions & { expected?: RegExp[] }

/** What Playwright says where a page registers a service worker that is blocked. */
const BLOCKED = /Service Worker registration blocked/

const DEFAULTS: BrowserContextOptions = {
  /** An Android phone of the smaller kind. */
  viewport: { width: 390, height: 844 },
  locale: 'en-US',
  // Two thirds of the work of a page for the machine; the tests of what they are for ask for them.
  serviceWorkers: 'block',
  reducedMotion: 'reduce',
}

/** A browser of somebody's own. What it complained of is looked at when it is disposed of: nothing, or the test fails. */
export async function openBrowser(
  browser: Browser,
  baseURL: string,
  { expected = [], ...options }: BrowserOptions = {},
) {
  const context = await browser.newContext({ baseURL, ...DEFAULTS, ...options })
  const complaints = await watchPages(context, [BLOCKED, ...expected])
  const page = await context.newPage()
  return {
    context,
    page,
    async [Symbol.asyncDispose]() {
      await tellWhenFailed(context)
      await context.close()
      expect(complaints).toEqual([])
    },
  }
}
