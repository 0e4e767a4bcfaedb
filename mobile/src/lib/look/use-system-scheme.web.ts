import { useSyncExternalStore } from 'react'

const dark = window.matchMedia('(prefers-color-scheme: dark)')

/**
 * Whether the system is light or dark. Not by react-native-web's hook, which listens anew with each render: a part of the screen that
 * renders while the change is being told never hears of it, and stays dark among light ones.
 */
export const useSystemScheme = (): 'light' | 'dark' => useSyncExternalStore(subscribe, now, now)

const now = () => (dark.matches ? 'dark' : 'light')

function subscribe(listener: () => void): () => void {
  dark.addEventListener('change', listener)
  return () => dark.removeEventListener('change', listener)
}
