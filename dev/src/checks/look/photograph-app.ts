import fs from 'node:fs'
import path from 'node:path'
import { createClient, getSubmission, type Input, type Operation, signUp, submitEssay } from '@truegul/contract'
import { createInvite } from '@truegul/ops/invites/create-invite'
import pg from 'pg'
import { type Browser, chromium } from 'playwright-core'
import { CHROMIUM_OPTIONS } from '../../browser/kit/start-chromium.ts'
import { buildWebApp } from '../../launcher/build-web-app.ts'
import { startSystem } from '../../system/start-system.ts'

const ROOT = path.join(import.meta.dirname, '../../../..')
const ML_SERVER = path.join(ROOT, 'ml-server/src/main.ts')
const SIZES = {
  small: { width: 360, height: 740 },
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  desktop: { width: 1280, height: 900 },
}
const PROMPT = 'reading-habit'
const ESSAY = fs.readFileSync(path.join(ROOT, 'examples/essay.txt'), 'utf8').trim()
const DAY = 86_400_000

/** Photographs every screen of the app in each size, both schemes and both languages, as a learner with some essays has it. */
export async function photographApp(out: string): Promise<void> {
  const { folder, done } = buildWebApp(path.join(ROOT, '.truegul'), console.error)
  await done
  const system = await startSystem({ backend: 'embedded', mlEntry: ML_SERVER, apiEnv: { WEB_APP_DIR: folder } })
  const browser = await chromium.launch(CHROMIUM_OPTIONS)
  try {
    const learner = await newLearner(system.api.url, system.postgres.databaseUrl)
    const [first, rewrite] = await learner.write()
    const visitor = ['/login', '/signup', '/no/such/page']
    const inside = [
      ...['/', '/prompts', `/prompts/${PROMPT}`, `/write/${PROMPT}`, `/result/${rewrite}`, `/manuscript/${rewrite}`],
      ...[`/compare/${rewrite}`, `/result/${first}`, '/history', '/progress', '/mistakes', '/you', '/privacy'],
    ]
    for (const lang of ['en', 'ko'] as const) {
      for (const scheme of ['light', 'dark'] as const) {
        for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[]) {
          await photograph(browser, { url: system.api.url, out, lang, scheme, size, learner, visitor, inside })
        }
      }
    }
  } finally {
    await browser.close()
    await system.stop()
  }
}

type Plan = {
  url: string
  out: string
  lang: 'en' | 'ko'
  scheme: 'light' | 'dark'
  size: keyof typeof SIZES
  learner: { account: { email: string; password: string } }
  visitor: readonly string[]
  inside: readonly string[]
}

async function photograph(browser: Browser, plan: Plan): Promise<void> {
  const { url, out, lang, scheme, size, learner, visitor, inside } = plan
  const context = await browser.newContext({
    baseURL: url,
    viewport: SIZES[size],
    colorScheme: scheme,
    locale: lang === 'ko' ? 'ko-KR' : 'en-US',
    deviceScaleFactor: size === 'phone' ? 2 : 1,
  })
  const page = await context.newPage()
  const take = async (addresses: readonly string[]) => {
    for (const address of addresses) {
      await page.goto(address)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await page.waitForTimeout(700)
      await page.screenshot({ path: path.join(out, `${nameOf(address)}-${size}-${scheme}-${lang}.png`) })
      const tabs = page.getByRole('tab')
      for (let index = 1; address.startsWith('/result/') && index < (await tabs.count()); index++) {
        await tabs.nth(index).click()
        await page.waitForTimeout(300)
        await page.screenshot({ path: path.join(out, `${nameOf(address)}-tab${index}-${size}-${scheme}-${lang}.png`) })
      }
    }
  }
  await take(visitor)
  const answer = await context.request.post('/api/v1/auth/login', {
    data: learner.account,
    headers: { 'x-truegul-client': 'web', origin: url },
  })
  if (!answer.ok()) throw new Error(`could not log in: ${answer.status()}`)
  await take(inside)
  await context.close()
}

const nameOf = (address: string) =>
  address
    .split('/')
    .filter((part) => part && !/[0-9a-f]{8}-/.test(part))
    .join('-') || 'home'

async function newLearner(baseUrl: string, databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const account = { email: 'linh@learners.example', password: 'a good long password' }
  const inviteCode = await createInvite(client, { uses: 1, days: 1, note: 'look' })
  const made = await createClient({ baseUrl })(signUp, { ...account, inviteCode, consent: { llm: false } })
  if (!made.ok) throw new Error(`could not sign up: ${made.problem.code}`)
  const authorization = `Bearer ${made.value.accessToken}`
  const send = createClient({ baseUrl, headers: () => ({ authorization }) })
  const call = async <O extends Operation>(operation: O, input: Input<O>) => {
    const answer = await send(operation, input)
    if (!answer.ok) throw new Error(answer.problem.detail)
    return answer.value
  }
  const judged = async (text: string, daysAgo: number, rewriteOf?: string) => {
    const id = crypto.randomUUID()
    await call(submitEssay, { id, promptId: PROMPT, text, ...(rewriteOf ? { rewriteOf } : {}) })
    for (let isDone = false; !isDone; ) {
      const { submission } = await call(getSubmission, { id, waitSeconds: 25, peek: true })
      isDone = submission.status === 'completed'
    }
    const at = new Date(Date.now() - daysAgo * DAY)
    await client.query('update submissions set created_at = $2, completed_at = $2 where id = $1', [id, at])
    return id
  }
  return {
    account,
    /** Writes a few essays, the last one anew from the first. @returns ids of the first and the last */
    async write(): Promise<[string, string]> {
      const sentences = ESSAY.split(/(?<=[.?!])\s+/)
      const first = await judged(sentences.slice(0, Math.ceil(sentences.length / 2)).join(' '), 12)
      await judged(sentences.slice(0, Math.ceil(sentences.length * 0.7)).join(' '), 8)
      await judged(sentences.slice(2).join(' '), 4)
      const rewrite = await judged(ESSAY, 0, first)
      await client.end()
      return [first, rewrite]
    },
  }
}
