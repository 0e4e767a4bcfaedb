const BACK: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowUp'])
const ON: ReadonlySet<string> = new Set(['ArrowRight', 'ArrowDown'])

export const markElementId = (number: number): string => `mark-${number}`

/** Brings a mark before the eyes; with `focus`, a keyboard goes on from there. */
export function showMark(number: number, { focus }: { focus: boolean }): void {
  const element = elementOf(number)
  element?.scrollIntoView({ block: 'center' })
  if (focus) element?.focus({ preventScroll: true })
}

/** The mark before or after, by an arrow key; false for any other key. */
export function focusNeighbour(from: HTMLElement, key: string): boolean {
  const step = BACK.has(key) ? -1 : ON.has(key) ? 1 : 0
  if (step === 0) return false
  const all = [...document.querySelectorAll<HTMLElement>('[data-marks][tabindex="0"]')]
  all[all.indexOf(from) + step]?.focus()
  return true
}

/** The piece that has the mark's id, or the first one of it: two marks that begin at the same place share a piece. */
const elementOf = (number: number): HTMLElement | null =>
  document.getElementById(markElementId(number)) ?? document.querySelector<HTMLElement>(`[data-marks~="${number}"]`)
