import { useColorScheme } from 'react-native'
import { COLOURS, type Colours } from './tokens'

/** The colours of the system's light or dark look. */
export function useColours(): Colours {
  return COLOURS[useColorScheme() === 'dark' ? 'dark' : 'light']
}
