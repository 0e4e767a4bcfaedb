import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { putOffSharedCode } from '../../launcher/web-app/put-off-shared-code.ts'
import { machine } from '../measurements/machine.ts'
import { writeMeasurement } from '../measurements/write-measurement.ts'
import { weighParts } from './weigh-parts.ts'

const ROOT = path.join(import.meta.dirname, '../../../..')
const RELEASE = { APP_VARIANT: 'production', EXPO_PUBLIC_API_URL: 'https://api.truegul.example' }
const KB = 1_024
/** Most that a learner's phone should have to load. */
const BUDGET = { gzip: 460 * KB, brotli: 380 * KB, phone: 5 * KB * KB }
/** Parts that are not worth a line of their own. */
const LEAST_SHARE = 0.01

/**
 * `npm run bench -- app-size`: what a browser loads before the first screen, part by part, and what the phones' builds carry ->
 * docs/measurements/app-size.md. Ends with 1 where a budget is passed.
 */
export async function benchAppSize(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-size-'))
  try {
    const web = await exportApp('web', path.join(folder, 'web'), {})
    putOffSharedCode(web)
    const phones = [
      ['Android', await exportApp('android', path.join(folder, 'android'), RELEASE)],
      ['iOS', await exportApp('ios', path.join(folder, 'ios'), RELEASE)],
    ] as const
    const files = firstLoad(web)
    const [plain, gzip, brotli] = [sum(files, (file) => file.length), sum(files, gzipped), sum(files, brotlied)]
    const rows = [
      `| web, first load: the page and ${files.length - 1} scripts | ${kilobytes(plain)} | ${kilobytes(gzip)} (${kilobytes(BUDGET.gzip)}) | ${kilobytes(brotli)} (${kilobytes(BUDGET.brotli)}) |`,
      ...phones.map(
        ([name, at]) => `| ${name}, bytecode and pictures | ${kilobytes(weigh(at))} (${kilobytes(BUDGET.phone)}) | | |`,
      ),
    ]
    const isWithin =
      gzip <= BUDGET.gzip && brotli <= BUDGET.brotli && phones.every(([, at]) => weigh(at) <= BUDGET.phone)
    const page = [
      machine('npm run bench -- app-size'),
      '',
      '| KB (budget) | as it is | gzip | brotli |',
      '|---|---|---|---|',
      ...rows,
      '',
      isWithin ? 'All within their budgets.' : 'A budget is passed.',
      '',
      ...partsTable(web),
    ].join('\n')
    console.log(page)
    await writeMeasurement('app-size', `${page}\n`)
    if (!isWithin) process.exitCode = 1
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

async function exportApp(platform: string, to: string, env: Record<string, string>): Promise<string> {
  const expo = path.join(ROOT, 'node_modules/.bin/expo')
  const maps = platform === 'web' ? ['--source-maps'] : []
  await promisify(execFile)(process.execPath, [expo, 'export', '--platform', platform, '--output-dir', to, ...maps], {
    cwd: path.join(ROOT, 'mobile'),
    env: { ...process.env, EXPO_OFFLINE: '1', EXPO_NO_TELEMETRY: '1', CI: '1', ...env },
    maxBuffer: 16 * KB * KB,
  })
  return to
}

/** The page and the scripts that it names; scripts that load later, on their screens, do not count. */
function firstLoad(web: string): Buffer[] {
  const page = fs.readFileSync(path.join(web, 'index.html'))
  return [page, ...scriptsOf(web).map((script) => fs.readFileSync(script))]
}

const scriptsOf = (web: string): string[] =>
  [...fs.readFileSync(path.join(web, 'index.html'), 'utf8').matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src]) =>
    path.join(web, decodeURI(src!)),
  )

function partsTable(web: string): string[] {
  const parts = new Map<string, number>()
  for (const script of scriptsOf(web))
    for (const [part, bytes] of weighParts(script)) parts.set(part, (parts.get(part) ?? 0) + bytes)
  const all = sum([...parts.values()], (bytes) => bytes)
  const sorted = [...parts].sort(([, a], [, b]) => b - a)
  const shown = sorted.filter(([, bytes]) => bytes >= all * LEAST_SHARE)
  const rest = sum(sorted.slice(shown.length), ([, bytes]) => bytes)
  return [
    '| part of the first load | KB, minified | share |',
    '|---|---|---|',
    ...[...shown, [`${sorted.length - shown.length} smaller ones`, rest] as const].map(
      ([part, bytes]) => `| ${part} | ${kilobytes(bytes)} | ${((bytes / all) * 100).toFixed(1)} % |`,
    ),
  ]
}

const gzipped = (file: Buffer): number => zlib.gzipSync(file, { level: 9 }).length
const brotlied = (file: Buffer): number => zlib.brotliCompressSync(file).length
const kilobytes = (bytes: number): string => (bytes / KB).toFixed(0)

/** All files of a folder, in bytes. */
const weigh = (folder: string): number =>
  sum(
    fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
    (entry) => fs.statSync(path.join(entry.parentPath, entry.name)).size,
  )

function sum<T>(of: readonly T[], weight: (one: T) => number): number {
  return of.reduce((total, one) => total + weight(one), 0)
}
