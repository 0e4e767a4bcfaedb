import { inject } from 'vitest'
import { testApi } from '../../testing/test-api.ts'
import { accountMaker } from './accounts/account-maker.ts'
import { oneChromium } from './one-chromium.ts'
import { type BrowserOptions, openBrowser } from './open-browser.ts'

/**
 * The API server in this process, with the app and the console, and a Chromium to open them in: for screens on which nothing is
 * judged. A whole system for a test file takes five processes and several seconds of work more.
 */
export async function startAppWithoutJudge() {
  const api = await testApi({ webAppDir: inject('webAppDir'), consoleDir: inject('consoleDir') })
  const browser = await oneChromium()
  const { databaseUrl } = api.settings
  return {
    url: api.url,
    databaseUrl,
    ...accountMaker(api.url, databaseUrl),
    openBrowser: (options?: BrowserOptions) => openBrowser(browser, api.url, options),
    [Symbol.asyncDispose]: () => api[Symbol.asyncDispose](),
  }
}
