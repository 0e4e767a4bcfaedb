import path from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { CHROMIUM_OPTIONS } from '../../browser/kit/start-chromium.ts'
import { buildWebApp } from '../../launcher/web-app/build-web-app.ts'
import { percentile } from '../bench/kit/percentile.ts'
import { machine } from '../measurements/machine.ts'
import { writeMeasurement } from '../measurements/write-measurement.ts'
import { slowDown } from './slow-down.ts'
import { startServers } from './start-servers.ts'

const DATA_DIR = path.join(import.meta.dirname, '../../../../.truegul')
const ROUNDS = 5
const PHONE = { width: 390, height: 844 }

type Visit = { paint: number; usable: number; kilobytes: number }

/**
 * `npm run bench -- first-load`: the app on a slow network and a slow phone, opened for the first time, again, and by somebody who
 * is signed in -> docs/measurements/app-first-load.md.
 */
export async function benchFirstLoad(): Promise<void> {
  const { folder, done } = buildWebApp(DATA_DIR, 'small', console.error)
  await done
  await using system = await startServers(folder, ROUNDS)
  const browser = await chromium.launch(CHROMIUM_OPTIONS)
  const visits: Record<'first' | 'second' | 'home', Visit[]> = { first: [], second: [], home: [] }
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const context = await browser.newContext({ baseURL: system.url, viewport: PHONE, locale: 'en-US' })
      visits.first.push(await visit(context, logInIsUsable))
      await kept(context)
      visits.second.push(await visit(context, logInIsUsable))
      await system.logIn(context)
      visits.home.push(await visit(context, (page) => page.getByRole('heading', { level: 1 }).waitFor()))
      await context.close()
    }
  } finally {
    await browser.close()
  }
  const rows = [
    ['first visit, to the log-in', visits.first, '1 s / 4.5 s / 380 KB'],
    ['second visit, to the log-in', visits.second, '2 s usable'],
    ['signed in, to the start', visits.home, ''],
  ] as const
  const page = [
    machine('npm run bench -- first-load'),
    '',
    '| visit | first paint, s | usable, s | sent, KB | aim |',
    '|---|---|---|---|---|',
    ...rows.map(
      ([name, of, aim]) =>
        `| ${name} | ${median(of, 'paint', 1)} | ${median(of, 'usable', 1)} | ${median(of, 'kilobytes', 0)} | ${aim} |`,
    ),
  ].join('\n')
  console.log(page)
  await writeMeasurement('app-first-load', `${page}\n`)
}

const median = (visits: readonly Visit[], what: keyof Visit, digits: number): string =>
  percentile(
    visits.map((visit) => visit[what]),
    0.5,
  ).toFixed(digits)

const logInIsUsable = (page: Page) => page.getByRole('button', { name: 'Log in', exact: true }).waitFor()

async function visit(context: BrowserContext, usable: (page: Page) => Promise<void>): Promise<Visit> {
  const page = await context.newPage()
  const sent = await slowDown(page)
  const begin = performance.now()
  await page.goto('/', { waitUntil: 'commit' })
  await usable(page)
  const seconds = (performance.now() - begin) / 1_000
  const paint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  )
  await page.close()
  return { paint: paint / 1_000, usable: seconds, kilobytes: sent.bytes / 1_024 }
}

/** Waits until the page's service worker has taken over, as it has by the time somebody comes a second time. */
async function kept(context: BrowserContext): Promise<void> {
  const page = await context.newPage()
  await page.goto('/')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}))
  await page.reload()
  await logInIsUsable(page)
  await page.close()
}
