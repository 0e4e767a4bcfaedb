import path from 'node:path'
import { PROMPTS } from '@truegul/topik/prompts'
import { type CDPSession, chromium } from 'playwright-core'
import { CHROMIUM_OPTIONS } from '../../browser/kit/start-chromium.ts'
import { stagesOf } from '../../browser/kit/type-hangul.ts'
import { buildWebApp } from '../../launcher/web-app/build-web-app.ts'
import { percentile } from '../bench/kit/percentile.ts'
import { machine } from '../measurements/machine.ts'
import { writeMeasurement } from '../measurements/write-measurement.ts'
import { startServers } from './start-servers.ts'

const DATA_DIR = path.join(import.meta.dirname, '../../../../.truegul')
const TEXT = '책을 읽으면 세상이 넓어진다. '.repeat(60).slice(0, 1_000)
const TYPED = '그래서 날마다 조금씩 읽는 것이 좋다고 생각한다 '
const SLOWER = 4
/** Milliseconds between two keys of a quick writer: counting, which waits for a pause of 300, is not part of a key. */
const BETWEEN_KEYS = 120

/** `npm run bench -- typing`: script per key in an essay of 1,000 characters on a slow phone -> docs/measurements/app-typing.md. */
export async function benchTyping(): Promise<void> {
  const { folder, done } = buildWebApp(DATA_DIR, 'small', console.error)
  await done
  await using servers = await startServers(folder, 1)
  const browser = await chromium.launch(CHROMIUM_OPTIONS)
  try {
    const context = await browser.newContext({
      baseURL: servers.url,
      viewport: { width: 390, height: 844 },
      locale: 'en-US',
    })
    await servers.logIn(context)
    const page = await context.newPage()
    await page.goto(`/write/${PROMPTS[0]!.id}`)
    const field = page.getByRole('textbox', { name: 'Your essay' })
    await field.fill(TEXT)
    await field.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(500, 500))
    await page.waitForTimeout(6_000)
    const session = await context.newCDPSession(page)
    await session.send('Performance.enable')
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    const keys: number[] = []
    for (const character of TYPED) {
      for (const stage of stagesOf(character)) {
        keys.push(
          await scriptOf(session, () =>
            session.send('Input.imeSetComposition', {
              text: stage,
              selectionStart: stage.length,
              selectionEnd: stage.length,
            }),
          ),
        )
        await page.waitForTimeout(BETWEEN_KEYS)
      }
      await session.send('Input.insertText', { text: character })
    }
    const figure = (share: number) => percentile(keys, share).toFixed(1)
    const lines = [
      machine('npm run bench -- typing'),
      '',
      `${keys.length} keys in the middle of ${TEXT.length} characters: script per key median ${figure(0.5)} ms (budget 8), p95 ${figure(0.95)} ms (budget 16), most ${figure(1)} ms.`,
    ].join('\n')
    console.log(lines)
    await writeMeasurement('app-typing', `${lines}\n`)
  } finally {
    await browser.close()
  }
}

/** Milliseconds of script that a key causes, as the slowed browser counts them, until shortly after it. */
async function scriptOf(session: CDPSession, press: () => Promise<unknown>): Promise<number> {
  const before = await scriptSeconds(session)
  await press()
  await new Promise((resolve) => setTimeout(resolve, 40))
  return ((await scriptSeconds(session)) - before) * 1_000
}

async function scriptSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN
}
