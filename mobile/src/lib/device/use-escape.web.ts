import { useEffect } from 'react'

/** Calls back for the Escape key while there is something to close. One that only ends a composition of Hangul does not count. */
export function useEscape(close: (() => void) | null): void {
  useEffect(() => {
    if (!close) return
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) close()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [close])
}
