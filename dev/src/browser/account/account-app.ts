import type { Settings } from '@truegul/api-server/settings/settings'
import { inject } from 'vitest'
import { testApi } from '../../testing/test-api.ts'
import { oneChromium } from '../kit/one-chromium.ts'
import { type BrowserOptions, openBrowser } from '../kit/open-browser.ts'

export const DEMO = { email: 'demo@truegul.test', password: 'look around freely', inviteCode: 'DEMO-CODE' }

/** An API server that serves the app and tells a demo login, in this process, so that a test can reach its rows; and a Chromium. */
export async function startAccountApp(change: Partial<Settings> = {}) {
  const api = await testApi({
    webAppDir: inject('webAppDir'),
    app: { minimumVersion: '0.0.0', llmJudges: ['claude', 'openai'], demo: DEMO },
    ...change,
  })
  const browser = await oneChromium()
  return {
    api,
    open: (options?: BrowserOptions) => openBrowser(browser, api.url, options),
    async [Symbol.asyncDispose]() {
      await api[Symbol.asyncDispose]()
    },
  }
}
