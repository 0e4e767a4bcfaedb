import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { findChromium } from '../../browser/kit/find-chromium.ts'
import { installPackages } from '../../testing/packages/install-packages.ts'
import { photographApp } from './photograph-app.ts'

const { values, positionals } = parseArgs({
  options: { out: { type: 'string', default: path.join(os.tmpdir(), 'truegul-look') } },
  allowPositionals: true,
})

const SIZES = { phone: '390,844', desktop: '1280,900' }
const SCHEMES = { light: [], dark: ['--blink-settings=preferredColorScheme=0'] }
const QUIET = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--hide-scrollbars'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

const isThere = () => findChromium() !== null
const packages = ['chromium', 'fonts-noto-cjk']
const reason = 'there is nothing to look at pages with'
if (positionals.length === 0) {
  console.error('Say which pages to look at: npm run look -- app | http://127.0.0.1:8080/ [more] [--out FOLDER]')
  process.exitCode = 2
} else if (!installPackages({ reason, packages, isThere, print: console.log })) {
  process.exitCode = 1
} else {
  fs.mkdirSync(values.out, { recursive: true })
  for (const address of positionals) {
    if (address === 'app') await photographApp(values.out)
    else photograph(address)
  }
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
