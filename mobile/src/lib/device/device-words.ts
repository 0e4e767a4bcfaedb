import Constants from 'expo-constants'
import { Platform } from 'react-native'

/** What the app runs on, in a few words: `Pixel 8, Android 36`. */
export function deviceWords(): string {
  const system = `${Platform.OS === 'ios' ? 'iOS' : 'Android'} ${Platform.Version}`
  return [Constants.deviceName?.trim(), system].filter(Boolean).join(', ').slice(0, 200)
}
