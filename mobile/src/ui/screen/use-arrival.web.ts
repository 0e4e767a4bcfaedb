import { useIsFocused, usePathname } from 'expo-router'
import { useEffect, useId } from 'react'

/** `isLeftAlone`: its heading did not get the focus, because it came instead of another at the same address. */
type Arrival = { id: string; pathname: string; isLeftAlone: boolean }

/** The screen that was come to last. Null until the first one, where a browser begins at the top by itself. */
let arrived: Arrival | null = null

/**
 * In a browser a new screen is not a new page: nobody says that it has come. So its name goes into the title, and the focus to
 * its heading, from which a keyboard and a screen reader go on.
 *
 * @param name what to call the page; else its heading does
 * @returns id for the screen's landmark
 */
export function useArrival(name: string | undefined): string {
  const id = useId()
  const isFocused = useIsFocused()
  const pathname = usePathname()
  // After each render: a heading may get its words later than the screen came.
  useEffect(() => {
    if (!isFocused) return
    const heading = document.getElementById(id)?.querySelector<HTMLElement>('h1')
    const words = name ?? heading?.textContent
    document.title = words ? `${words} · TrueGul` : 'TrueGul'
    if (heading?.textContent) arrive(id, pathname, heading)
  })
  return id
}

/** Outside the hook, because the compiler of hooks takes a variable of the module for a constant, and drops what it was before. */
function arrive(id: string, pathname: string, heading: HTMLElement): void {
  const before = arrived
  // A screen may be there a moment before its address is: what looked like the same place was none.
  const isAddressLate = before?.id === id && before.isLeftAlone && before.pathname !== pathname
  if (before?.id === id && !isAddressLate) return
  // Instead of another at the same address, such as the result after the wait: nobody is taken away from what they do.
  const isLeftAlone = !isAddressLate && before?.pathname === pathname && document.activeElement !== document.body
  arrived = { id, pathname, isLeftAlone }
  if (before === null || isLeftAlone) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}
