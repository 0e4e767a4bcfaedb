import path from 'node:path'
import type { Browser } from 'playwright-core'
import { inject } from 'vitest'
import { type System, startSystem } from '../../system/start-system.ts'
import { accountMaker } from './accounts/account-maker.ts'
import { oneChromium } from './one-chromium.ts'
import { type BrowserOptions, openBrowser } from './open-browser.ts'

const ML_SERVER = path.join(import.meta.dirname, '../../../../ml-server/src/main.ts')

/** All of TrueGul as processes, with the real local judge, and a Chromium to open it in. */
export async function startApp(change: { apiEnv?: Record<string, string>; mlEnv?: Record<string, string> } = {}) {
  const system: System = await startSystem({
    backend: 'embedded',
    mlEntry: ML_SERVER,
    mlEnv: change.mlEnv ?? {},
    apiEnv: { WEB_APP_DIR: inject('webAppDir'), CONSOLE_DIR: inject('consoleDir'), ...change.apiEnv },
  })
  const browser: Browser = await oneChromium()
  const url = system.api.url
  return {
    url,
    system,
    ...accountMaker(url, system.postgres.databaseUrl),
    openBrowser: (options?: BrowserOptions) => openBrowser(browser, url, options),
    async [Symbol.asyncDispose]() {
      await system.stop()
    },
  }
}
