import { phoneDatabase } from './phone-database'
import { phoneKeyStore } from './phone-key-store'

// What a phone has in Swift and Kotlin and Node has not. Everything in JavaScript is the real thing.
Object.assign(globalThis.expo.modules, { ExpoSQLite: phoneDatabase, ExpoSecureStore: phoneKeyStore })

// No developer tools listen to a test.
jest.mock('expo/devtools', () => ({ getDevToolsPluginClientAsync: async () => null }))

// jest-expo has one that answers nothing.
jest.mock('expo-crypto', () => ({ randomUUID: () => jest.requireActual('node:crypto').randomUUID() }))
