import type { BrowserContextOptions, Page } from 'playwright-core'
import { expectWithinEdges } from './expect-within-edges.ts'
import { photograph } from './photograph.ts'

const WINDOWS = {
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
  // a phone of 390 px whose text is twice as large
  '200-percent': { width: 195, height: 422 },
  desktop: { width: 1280, height: 900 },
}

/** Colours and languages in which screens are looked at: how long a text is does not depend on its colour, so two show all. */
export const LOOKS: [string, BrowserContextOptions][] = [
  ['light', {}],
  ['dark-ko', { colorScheme: 'dark', locale: 'ko-KR' }],
]

/** The page as it stands loses nothing at its edges in any window; it is left in that of a phone. */
export async function expectFitsWindows(page: Page, name: string): Promise<void> {
  for (const [window, size] of Object.entries(WINDOWS)) {
    await page.setViewportSize(size)
    await expectWithinEdges(page, `${name} in the window ${window}`)
    await photograph(page, `${name}-${window}`)
  }
  await page.setViewportSize(WINDOWS.phone)
}
