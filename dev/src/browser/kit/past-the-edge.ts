import type { Page } from 'playwright-core'

/** Texts that reach beyond the window, but for those in something that can be pushed sideways. */
export const pastTheEdge = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).overflowX === 'auto' || scrolls(element.parentElement))
    const leaves = [...document.querySelectorAll('[role=main] *, [role=navigation] *, [role=dialog] *')].filter(
      (element) => element.childElementCount === 0 && element.textContent?.trim(),
    )
    return leaves
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect()
        return width > 0 && (right > window.innerWidth + 1 || left < -1) && !scrolls(element.parentElement)
      })
      .map((element) => element.textContent ?? '')
  })
