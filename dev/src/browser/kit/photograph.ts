import path from 'node:path'
import type { Page } from 'playwright-core'

/** Keeps a picture of the page in the folder that `TRUEGUL_SHOTS` names, for whoever looks at the app; without it nothing. */
export async function photograph(page: Page, name: string): Promise<void> {
  const folder = process.env.TRUEGUL_SHOTS
  if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`) })
}
