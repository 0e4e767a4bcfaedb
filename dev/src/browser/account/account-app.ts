import type { Settings } from '@truegul/api-server/settings'
import type { BrowserContextOptions } from 'playwright-core'
import { expect, inject } from 'vitest'
import { testApi } from '../../testing/test-api.ts'
import { startChromium } from '../kit/start-chromium.ts'
import { watchPages } from '../kit/watch-pages.ts'

export const DEMO = { email: 'demo@truegul.test', password: 'look around freely', inviteCode: 'DEMO-CODE' }

/** An API server that serves the app and tells a demo login, in this process, so that a test can reach its rows; and a Chromium. */
export async function startAccountApp(change: Partial<Settings> = {}) {
  const api = await testApi({
    webAppDir: inject('webAppDir'),
    app: { minimumVersion: '0.0.0', llmJudges: ['claude', 'openai'], demo: DEMO },
    ...change,
  })
  const browser = await startChromium()
  const open = async (options: BrowserContextOptions & { expected?: RegExp[] } = {}) => {
    const { expected = [], ...rest } = options
    const phone = { viewport: { width: 390, height: 844 }, locale: 'en-US' }
    const context = await browser.newContext({ baseURL: api.url, ...phone, ...rest })
    const complaints = await watchPages(context, expected)
    const page = await context.newPage()
    return {
      context,
      page,
      async [Symbol.asyncDispose]() {
        await context.close()
        expect(complaints).toEqual([])
      },
    }
  }
  return {
    api,
    open,
    async [Symbol.asyncDispose]() {
      await browser.close()
      await api[Symbol.asyncDispose]()
    },
  }
}
