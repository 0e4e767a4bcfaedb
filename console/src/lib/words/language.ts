import { useSyncExternalStore } from 'react'

export type Language = 'en' | 'ko'
const KEY = 'truegul.console.language'

let language = first()
const listeners = new Set<() => void>()

/** What was chosen here before, else what the browser asks for. */
function first(): Language {
  const kept = localStorage.getItem(KEY)
  if (kept === 'en' || kept === 'ko') return kept
  return navigator.language.startsWith('ko') ? 'ko' : 'en'
}

export function setLanguage(next: Language): void {
  language = next
  localStorage.setItem(KEY, next)
  document.documentElement.lang = next
  for (const listener of listeners) listener()
}

export const currentLanguage = (): Language => language

export const useLanguage = (): Language =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, currentLanguage)
