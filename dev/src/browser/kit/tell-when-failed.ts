import type { BrowserContext, Page } from 'playwright-core'
import { onTestFailed, TestRunner } from 'vitest'

/** Should the running test fail, what stood on its pages is told with it: a wait that ran out says only what did not come. */
export async function tellWhenFailed(context: BrowserContext): Promise<void> {
  if (!TestRunner.getCurrentTest()) return
  const pages = await Promise.all(context.pages().map(describePage))
  onTestFailed(() => console.error(pages.join('\n\n')))
}

async function describePage(page: Page): Promise<string> {
  const shown = page.locator('body').ariaSnapshot({ timeout: 5_000 })
  return `${page.url()}\n${await shown.catch(String)}`
}
