import type { Locator, Page } from 'playwright-core'

/** More than any screen has places for the keyboard to stop at. */
const MOST_STOPS = 120

/** Presses Tab until one of these has the focus. */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  await goal.first().waitFor()
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await goal.evaluateAll((elements) => elements.some((element) => element === document.activeElement))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${goal}`)
}
