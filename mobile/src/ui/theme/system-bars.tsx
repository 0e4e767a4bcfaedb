import { setBackgroundColorAsync } from 'expo-system-ui'
import { useEffect } from 'react'
import { StatusBar } from 'react-native'
import { COLOURS } from './tokens'
import { useColours } from './use-colours'

/** What the system draws around the app: the ground behind the keyboard and turning screens, and the signs of the status bar. */
export function SystemBars() {
  const colours = useColours()
  useEffect(() => {
    void setBackgroundColorAsync(colours.bg)
  }, [colours.bg])
  return <StatusBar barStyle={colours === COLOURS.dark ? 'light-content' : 'dark-content'} />
}
