import { useEffect } from 'react'

declare global {
  interface Window {
    /** What public/look.js took out of the address, before anything else could read or keep it there. */
    mailedToken?: string | undefined
  }
}

/** What the mailed link that opened this screen carries; null where it was opened without one. It goes with the screen. */
export function useMailedToken(): string | null {
  useEffect(() => {
    // Another link, put into the address bar of this very page.
    const startAnew = () => window.location.hash && window.location.reload()
    window.addEventListener('hashchange', startAnew)
    return () => {
      window.removeEventListener('hashchange', startAnew)
      window.mailedToken = undefined
    }
  }, [])
  return window.mailedToken ?? null
}
