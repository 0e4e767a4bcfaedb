import Constants from 'expo-constants'

/** How to call this phone in the list of sessions, like `Pixel 8`; its requests do not say it. */
export const deviceName = (): string | undefined => Constants.deviceName?.trim().slice(0, 80) || undefined
