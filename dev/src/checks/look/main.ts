import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { findChromium, HEADLESS_CHROMIUM } from '../../browser/kit/find-chromium.ts'
import { installPackages } from '../../testing/packages/install-packages.ts'
import { photographApp } from './photograph-app.ts'
import { photographConsole } from './photograph-console.ts'
import { photographReadme } from './photograph-readme.ts'

const USAGE = `Say which pages to look at:
  npm run look -- app [--out FOLDER] [--only REGEX] [--looks REGEX] [--languages en,ko]
      each screen of the app in each state; --only and --looks choose among them, like --only '^write' --looks 'phone|desktop'
  npm run look -- console [--out FOLDER] [--only REGEX] [--looks REGEX] [--languages en,ko]
      each page of the console, wide and narrow; those of docs/pictures/console anew
  npm run look -- readme
      the pictures of the READMEs, into docs/pictures
  npm run look -- http://127.0.0.1:8080/ [more] [--out FOLDER]
      any page`

const { values, positionals } = parseArgs({
  options: {
    out: { type: 'string', default: path.join(os.tmpdir(), 'truegul-look') },
    only: { type: 'string', default: '' },
    looks: { type: 'string', default: '' },
    languages: { type: 'string', default: 'en,ko' },
  },
  allowPositionals: true,
})

const SIZES = { phone: '390,844', desktop: '1280,900' }
const SCHEMES = { light: [], dark: ['--blink-settings=preferredColorScheme=0'] }
const QUIET = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--hide-scrollbars'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

/** With the letters of Android: what fits in others' may not fit in these. */
const packages = [HEADLESS_CHROMIUM, 'fonts-noto-cjk', 'fonts-roboto-unhinted']
const isThere = () => findChromium() !== null && hasFont('Roboto')
const reason = 'there is nothing to look at pages with'
if (positionals.length === 0) {
  console.error(USAGE)
  process.exitCode = 2
} else if (!installPackages([{ reason, packages, isThere }], console.log)) {
  process.exitCode = 1
} else {
  fs.mkdirSync(values.out, { recursive: true })
  for (const address of positionals) {
    if (address === 'app') await app()
    else if (address === 'console') await photographConsole(wished())
    else if (address === 'readme') await photographReadme()
    else photograph(address)
  }
}

function hasFont(name: string): boolean {
  return spawnSync('fc-match', ['--format=%{family}', name]).stdout?.toString().includes(name) ?? false
}

function wished() {
  const languages = (['en', 'ko'] as const).filter((language) => values.languages.includes(language))
  return { out: values.out, only: new RegExp(values.only), looks: new RegExp(values.looks), languages }
}

async function app(): Promise<void> {
  const wish = wished()
  const failed = await photographApp(wish)
  console.log(failed === 0 ? `All pictures are in ${values.out}` : `${failed} states could not be brought about`)
  if (failed > 0) process.exitCode = 1
}

/** A picture of the page for each size and colour scheme. */
function photograph(address: string): void {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-chromium-'))
  const page = new URL(address).pathname.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'home'
  for (const [size, pixels] of Object.entries(SIZES)) {
    for (const [scheme, options] of Object.entries(SCHEMES)) {
      const file = path.join(values.out, `${page}-${size}-${scheme}.png`)
      const args = [...QUIET, ...options, `--user-data-dir=${profile}`, `--window-size=${pixels}`]
      const { status } = spawnSync(findChromium()!, [...args, `--screenshot=${file}`, address], { timeout: 60_000 })
      console.log(status === 0 ? file : `could not take ${file}`)
    }
  }
  fs.rmSync(profile, { recursive: true, force: true })
}
