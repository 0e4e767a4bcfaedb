import { Appearance } from 'react-native'

/** For what the system draws: keyboards, alerts, the status bar. */
export const applyTheme = (theme: 'system' | 'light' | 'dark'): void =>
  Appearance.setColorScheme(theme === 'system' ? 'unspecified' : theme)
