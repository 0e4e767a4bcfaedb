import fs from 'node:fs'
import path from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { CHROMIUM_OPTIONS } from '../../browser/kit/start-chromium.ts'
import { buildConsole } from '../../launcher/web-app/build-console.ts'
import { newLoadOperator } from '../../load/bench/console/new-load-operator.ts'
import { seedConsole } from '../../load/bench/console/seed-console.ts'
import { startSystem } from '../../system/start-system.ts'

const ROOT = path.join(import.meta.dirname, '../../../..')
const KEPT = path.join(ROOT, 'docs/pictures/console')
/** A beta as the plan has it, with its essays and calls of six weeks. */
const SIZE = { testers: 40, essays: 400, calls: 1_200, days: 42 }

const PAGES = [
  ...['', 'testers', 'funnel', 'waves', 'waves/1', 'stores', 'invites', 'feedback', 'ratings', 'essays', 'appeals'],
  ...['disputes', 'prompts', 'money', 'calls', 'report', 'people', 'audit', 'servers', 'you', 'mails', 'notifications'],
  'ratings/rows',
] as const
const WIDTHS = [390, 1024, 1440] as const
const SCHEMES = ['light', 'dark'] as const
const LOCALES = { en: 'en-US', ko: 'ko-KR' } as const

/** Kept in docs: each width, scheme and language is among them. */
const IN_DOCS = new Set([
  ...[
    'overview-1440-light-en',
    'overview-390-dark-ko',
    'testers-1024-light-ko',
    'money-1440-dark-en',
    'funnel-1024-dark-en',
  ],
  'disputes-390-light-en',
])

type Wish = { out: string; only: RegExp; looks: RegExp; languages: readonly ('en' | 'ko')[] }

/** Each page of the console on the real servers, with a made beta behind it: into `out`, and those of the docs into docs/pictures/console. */
export async function photographConsole({ out, only, looks, languages }: Wish): Promise<void> {
  const { folder, done } = buildConsole(path.join(ROOT, '.truegul'), console.error)
  await done
  const system = await startSystem({ backend: 'embedded', apiEnv: { CONSOLE_DIR: folder } })
  const browser = await chromium.launch(CHROMIUM_OPTIONS)
  try {
    // It would take what is seeded for essays.
    await system.ml.stop()
    await seedConsole(system.postgres.migrationUrl, SIZE)
    const operator = await newLoadOperator(system)
    const inside = await goIn(browser, system.api.url, operator)
    for (const language of languages)
      for (const width of WIDTHS)
        for (const scheme of SCHEMES) {
          const look = `${width}-${scheme}-${language}`
          if (!looks.test(look)) continue
          await using context = await browser.newContext({
            ...{ baseURL: system.api.url, storageState: inside, locale: LOCALES[language], colorScheme: scheme },
            viewport: { width, height: 900 },
          })
          for (const name of PAGES) if (only.test(name || 'overview')) await photograph(context, name, look, out)
        }
  } finally {
    await browser.close()
    await system.stop()
  }
}

async function photograph(context: BrowserContext, name: string, look: string, out: string): Promise<void> {
  const page = await context.newPage()
  await page.goto(`/console/${name}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  const file = `${name.replaceAll('/', '-') || 'overview'}-${look}`
  await page.screenshot({ path: path.join(out, `console-${file}.png`), fullPage: true })
  if (IN_DOCS.has(file)) {
    fs.mkdirSync(KEPT, { recursive: true })
    await page.screenshot({ path: path.join(KEPT, `${file}.png`) })
  }
  await page.close()
}

async function goIn(
  browser: Browser,
  baseURL: string,
  operator: { email: string; password: string; code: () => string },
) {
  await using context = await browser.newContext({ baseURL, locale: LOCALES.en })
  const page: Page = await context.newPage()
  await page.goto('/console')
  await page.getByLabel('E-mail').fill(operator.email)
  await page.getByLabel('Password').fill(operator.password)
  await page.keyboard.press('Enter')
  await page.getByLabel('Code', { exact: true }).fill(operator.code())
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor()
  // Before the context goes.
  return await context.storageState()
}
