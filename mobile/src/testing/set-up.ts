import { phoneDatabase } from './phone-database'
import { phoneKeyStore } from './phone-key-store'
import { phoneNotifications } from './phone-notifications'

// What a phone has in Swift and Kotlin and Node has not. Everything in JavaScript is the real thing.
Object.assign(globalThis.expo.modules, {
  ExpoSQLite: phoneDatabase,
  ExpoSecureStore: phoneKeyStore,
  ...phoneNotifications,
})

// No developer tools listen to a test.
jest.mock('expo/devtools', () => ({ getDevToolsPluginClientAsync: async () => null }))

// jest-expo has one that answers nothing.
jest.mock('expo-crypto', () => ({ randomUUID: () => jest.requireActual('node:crypto').randomUUID() }))

// jest-expo would have the app run in Expo Go, which cannot be told of anything.
jest.mock('expo/src/environment/ExpoGo', () => ({ isRunningInExpoGo: () => false, getExpoGoProjectConfig: () => null }))
