import path from 'node:path'
import { createClient, type Session, signUp } from '@truegul/contract'
import { createInvite } from '@truegul/ops/invites/create-invite'
import pg from 'pg'
import type { Browser } from 'playwright-core'
import { inject } from 'vitest'
import { type System, startSystem } from '../../system/start-system.ts'
import { oneChromium } from './one-chromium.ts'
import { type BrowserOptions, openBrowser } from './open-browser.ts'

const ML_SERVER = path.join(import.meta.dirname, '../../../../ml-server/src/main.ts')

export type Account = { email: string; password: string }

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

  const newInvite = async (uses = 1) => {
    const client = new pg.Client({ connectionString: system.postgres.databaseUrl })
    await client.connect()
    try {
      return await createInvite(client, { uses, days: 1, note: 'test' })
    } finally {
      await client.end()
    }
  }
  const newAccount = async (): Promise<Account & { session: Session }> => {
    const account = { email: `${crypto.randomUUID()}@learners.test`, password: 'a good long password' }
    const call = createClient({ baseUrl: url })
    const answer = await call(signUp, {
      ...account,
      inviteCode: await newInvite(),
      consent: { llm: false },
      isAtLeast14: true,
    })
    if (!answer.ok) throw new Error(`could not sign up: ${answer.problem.code}`)
    return { ...account, session: answer.value as Session }
  }
  return {
    url,
    system,
    newInvite,
    newAccount,
    openBrowser: (options?: BrowserOptions) => openBrowser(browser, url, options),
    async [Symbol.asyncDispose]() {
      await system.stop()
    },
  }
}
