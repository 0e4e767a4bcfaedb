import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/**
 * Nothing reaches beyond the window, but for texts in something that can be pushed sideways. A window that has just changed
 * its size is drawn anew a moment later, so this comes true sooner or later.
 *
 * @param where said when it does not hold.
 */
export const expectWithinEdges = (page: Page, where: string): Promise<void> =>
  expect.poll(() => beyondEdges(page), { message: where }).toEqual({ sideways: 0, texts: [] })

const beyondEdges = (page: Page): Promise<{ sideways: number; texts: string[] }> =>
  page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).overflowX === 'auto' || scrolls(element.parentElement))
    const leaves = [...document.querySelectorAll('[role=main] *, [role=navigation] *, [role=dialog] *')].filter(
      (element) => element.childElementCount === 0 && element.textContent?.trim(),
    )
    const texts = leaves
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect()
        return width > 0 && (right > window.innerWidth + 1 || left < -1) && !scrolls(element.parentElement)
      })
      .map((element) => element.textContent ?? '')
    return { sideways: Math.max(0, document.documentElement.scrollWidth - window.innerWidth), texts }
  })
