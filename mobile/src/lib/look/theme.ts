import { useSyncExternalStore } from 'react'
import { deviceStore } from '@/lib/stores/device-store'
import { applyTheme } from './apply-theme'
import { useSystemScheme } from './use-system-scheme'

const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

let chosen: Theme = THEMES.find((theme) => theme === deviceStore.read('theme')) ?? 'system'
const listeners = new Set<() => void>()
applyTheme(chosen)

/** Kept on the device; shown at once. */
export function chooseTheme(theme: Theme): void {
  chosen = theme
  deviceStore.write('theme', theme)
  applyTheme(theme)
  for (const listener of listeners) listener()
}

export const useTheme = (): Theme => useSyncExternalStore(subscribe, now, now)

/** What is to be shown: the choice, or what the system says. */
export function useScheme(): 'light' | 'dark' {
  const system = useSystemScheme()
  const theme = useTheme()
  return theme === 'system' ? system : theme
}

const now = () => chosen

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
