import { useSyncExternalStore } from 'react'

export type Theme = 'system' | 'light' | 'dark'
export const THEMES = ['system', 'light', 'dark'] as const
const KEY = 'truegul.console.theme'

let theme = (THEMES.find((known) => known === localStorage.getItem(KEY)) ?? 'system') as Theme
const listeners = new Set<() => void>()

export function setTheme(next: Theme): void {
  theme = next
  localStorage.setItem(KEY, next)
  applyTheme()
  for (const listener of listeners) listener()
}

/** Light, dark, or as the system has it, which the style sheet knows by itself. */
export function applyTheme(): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

export const useTheme = (): Theme =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => theme,
  )
