import { useIsFocused, usePathname } from 'expo-router'
import { useEffect, useId } from 'react'

/** The address whose heading has the focus, or needs none: at the one the page was opened at, a browser begins at the top itself. */
let arrivedAt: string | null = null

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
    arrivedAt ??= pathname
    if (!heading?.textContent || arrivedAt === pathname) return
    arrivedAt = pathname
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  })
  return id
}
