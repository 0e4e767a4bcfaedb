import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

// Half the size of the other one, and half of an inspection is to bring it into the page.
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** axe-core finds nothing wrong on the page as it stands, by the rules of WCAG 2.2 A and AA and its own best practices. */
export async function expectAccessible(page: Page): Promise<void> {
  // react-native-web makes a dialog of what it has drawn a moment later.
  await page.locator('[aria-modal]:not([role=dialog])').waitFor({ state: 'detached' })
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE)
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
      // No rule here needs style sheets or media fetched once more.
      preload: false,
      resultTypes: ['violations'],
      // What is wrong is told by its HTML.
      selectors: false,
    })
    return violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `  ${html}`).join('\n')}`)
  })
  expect(found).toEqual([])
}
