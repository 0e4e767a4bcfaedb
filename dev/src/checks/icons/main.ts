import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { startChromium } from '../../browser/kit/start-chromium.ts'

// npm run icons: draws the pictures that phones want as PNG from the drawings beside them, by Chromium.

const ASSETS = path.join(import.meta.dirname, '../../../../mobile/assets')

/** Every stroke in one colour: a phone with themed icons keeps the shape and gives its own colour. */
const inOneColour = (svg: string) => svg.replaceAll(/#[0-9A-F]{6}/g, '#FFFFFF')
/** Without the room that a launcher cuts into other forms: 24 points are few. */
const inOneColourWhole = (svg: string) => inOneColour(svg).replace('"0 0 108 108"', '"30 30 48 48"')
/** On the dark ground the cell of ink has an edge, as in the logo. */
const onDark = (svg: string) =>
  svg.replace(/<rect[^>]*>/, '<rect x=".5" y=".5" width="23" height="23" rx="5" fill="#1A1D21" stroke="#3C434B"/>')

type Picture = { from: string; pixels: number; change?: (svg: string) => string }

/** A splash is 88 points wide, drawn for the finest screens: four pixels a point. */
const PICTURES: Record<string, Picture> = {
  'icon.png': { from: 'icon.svg', pixels: 1024 },
  'adaptive-foreground.png': { from: 'adaptive-foreground.svg', pixels: 1024 },
  'adaptive-monochrome.png': { from: 'adaptive-foreground.svg', pixels: 1024, change: inOneColour },
  'notification.png': { from: 'adaptive-foreground.svg', pixels: 96, change: inOneColourWhole },
  '../store/play-icon.png': { from: 'icon.svg', pixels: 512 },
  'splash-light.png': { from: 'mark.svg', pixels: 352 },
  'splash-dark.png': { from: 'mark.svg', pixels: 352, change: onDark },
}

const browser = await startChromium()
for (const [file, picture] of Object.entries(PICTURES)) await draw(browser, path.join(ASSETS, file), picture)
await browser.close()

async function draw(chromium: Browser, file: string, { from, pixels, change = (svg) => svg }: Picture): Promise<void> {
  const svg = change(await readFile(path.join(ASSETS, from), 'utf8'))
  const page = await chromium.newPage({ viewport: { width: pixels, height: pixels } })
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`)
  // Apple refuses an icon with transparency; everything else stands on a ground of the system's.
  await writeFile(file, await page.screenshot({ omitBackground: !file.endsWith('icon.png') }))
  await page.close()
  console.log(path.relative(process.cwd(), file))
}
