import { getSession } from '@truegul/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../../testing/test-api.ts'
import { startAccountApp } from '../account/account-app.ts'
import { logIn } from '../kit/accounts/log-in.ts'
import { findChromium } from '../kit/find-chromium.ts'

const OUT_OF_REACH = [/ERR_INTERNET_DISCONNECTED/, /status of 401/]
const TEXT = '버튼이 안 눌려요.'

describe.skipIf(findChromium() === null)('feedback that waits on the device [needs chromium]', () => {
  let app: Awaited<ReturnType<typeof startAccountApp>>
  beforeAll(async () => {
    app = await startAccountApp()
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('goes from an app opened anew, however late the server says who is inside', async () => {
    await using browser = await app.open({ expected: OUT_OF_REACH })
    const { page, context } = browser
    const sent = await tellUsWithoutNetwork(page)
    await page.close()
    await context.setOffline(false)
    const { promise: isAsked, resolve: ask } = Promise.withResolvers<void>()
    const { promise: mayAnswer, resolve: letAnswer } = Promise.withResolvers<void>()
    await context.route(`**${getSession.path}`, async (route) => {
      ask()
      await mayAnswer
      await route.continue()
    })
    const again = await context.newPage()
    await again.goto('/')
    await isAsked
    // Long enough for the app to have looked at what waits, with nobody known to be inside.
    await again.waitForTimeout(1_500)
    expect(await sent()).toBe(0)
    letAnswer()
    await eventually(sent).toBe(1)
  })

  test('is tried again where another tab held it, which then went away without sending it', async () => {
    await using browser = await app.open({ expected: OUT_OF_REACH })
    const { page, context } = browser
    const sent = await tellUsWithoutNetwork(page)
    const elsewhere = await context.newPage()
    await page.close()
    await context.setOffline(false)
    await elsewhere.goto('/mark.svg')
    await elsewhere.evaluate(holdAllFeedback)
    const again = await context.newPage()
    await again.goto('/feedback')
    await again.getByText('Waits on this device').waitFor()
    await again.waitForTimeout(1_500)
    expect(await sent()).toBe(0)
    await elsewhere.close()
    await eventually(sent).toBe(1)
    await again.getByText('Waits on this device').waitFor({ state: 'detached' })
  })

  /** A learner of its own says it. Answers how often it has arrived. */
  async function tellUsWithoutNetwork(page: Page): Promise<() => Promise<number>> {
    const learner = await app.api.learner()
    await logIn(page, learner)
    await page.getByRole('button', { name: 'Send feedback' }).click()
    const dialog = page.getByRole('dialog', { name: 'Send feedback' })
    await page.context().setOffline(true)
    await dialog.getByRole('textbox').fill(TEXT)
    await dialog.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByText('It is kept on this device').waitFor()
    return async () => (await app.api.rows('select 1 from feedback where user_id = $1', [learner.id])).length
  }
})

/** In the page: takes the lock of each feedback, as a tab does that sends it. */
async function holdAllFeedback(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('truegul', 1)
    request.onsuccess = () => resolve(request.result)
  })
  const keys = await new Promise<IDBValidKey[]>((resolve) => {
    const request = database.transaction('texts').objectStore('texts').getAllKeys()
    request.onsuccess = () => resolve(request.result)
  })
  database.close()
  const ids = keys.map(String).flatMap((key) => (key.startsWith('feedback/') ? [key.split('/').at(-1)] : []))
  for (const id of ids) {
    await new Promise<void>((taken) => {
      void navigator.locks.request(`truegul-draft/${id}`, () => {
        taken()
        return new Promise(() => {})
      })
    })
  }
}
