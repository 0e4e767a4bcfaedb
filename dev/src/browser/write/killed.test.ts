import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { PROMPT_ID, testApi } from '../../testing/test-api.ts'
import { findChromium } from '../kit/find-chromium.ts'
import { CHROMIUM_OPTIONS } from '../kit/start-chromium.ts'
import { typeHangul } from '../kit/type-hangul.ts'

/** Each costs seconds; `TRUEGUL_KILLS=20 npm test -- killed` is the long form. */
const KILLS = Number(process.env['TRUEGUL_KILLS'] ?? 5)
const SYLLABLES = [...'책을읽으면세상이넓어진다그래서날마다조금씩읽는것이좋다']

test.skipIf(findChromium() === null || process.platform !== 'linux')(
  'a browser that is killed after any key has kept every key [needs chromium, on linux]',
  async () => {
    await using api = await testApi({ webAppDir: inject('webAppDir') })
    const learner = await api.learner()
    const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-killed-'))
    let written = ''
    try {
      for (let kill = 0; kill < KILLS; kill++) {
        const context = await open(profile, api.url)
        const page = context.pages()[0]!
        // A killed browser may have lost the cookies of its last half minute: that is a log-in more, and nothing that was written.
        const { email, password } = learner
        const headers = { 'x-truegul-client': 'web', origin: new URL(api.settings.publicUrl).origin }
        const answer = await context.request.post('/api/v1/auth/login', { data: { email, password }, headers })
        expect(answer.status()).toBe(200)
        await page.goto(`/write/${PROMPT_ID}`)
        const field = page.getByRole('textbox', { name: 'Your essay' })
        await field.waitFor()
        await expect.poll(() => field.inputValue()).toBe(written)
        written += await typeSome(page, kill)
        // Asked once, after the key: whoever keeps the text a moment later does not have it yet.
        expect(await readKept(page)).toBe(written)
        killBrowser(profile)
        await context.close().catch(() => {})
      }
      expect([...written].length).toBeGreaterThan(KILLS)
    } finally {
      killBrowser(profile)
      fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    }
  },
)

const open = (profile: string, baseURL: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    ...CHROMIUM_OPTIONS,
    baseURL,
    viewport: { width: 390, height: 844 },
    locale: 'en-US',
  })

/** One to four syllables at the end of the text. */
async function typeSome(page: Page, round: number): Promise<string> {
  const text = Array.from(
    { length: 1 + (round % 4) },
    (_, index) => SYLLABLES[(round * 5 + index) % SYLLABLES.length],
  ).join('')
  const field = page.getByRole('textbox', { name: 'Your essay' })
  await field.evaluate((element: HTMLTextAreaElement) => {
    element.focus()
    element.setSelectionRange(element.value.length, element.value.length)
  })
  await typeHangul(page, text)
  return text
}

/** The text of the draft as the device has it. A read comes after the writes that were asked for before it. */
const readKept = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const store = (await settled(indexedDB.open('truegul'))).transaction('texts').objectStore('texts')
    const [kept] = await settled(store.getAll(IDBKeyRange.bound('draft/', 'draft0')))
    return JSON.parse(kept).text
  })

/** SIGKILL to every process of the browser that works on this profile: no chance to write anything down. */
function killBrowser(profile: string): void {
  for (const pid of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile)) process.kill(Number(pid), 'SIGKILL')
    } catch {
      // ended in between
    }
  }
}
