import { randomUUID } from 'expo-crypto'
import * as SecureStore from 'expo-secure-store'

const NAME = 'truegul.installation'

let known: Promise<string> | null = null

/**
 * The name of this installation, made once. In the key store of this very phone, which no backup carries to another one: two phones of
 * one name would take the notifications from each other.
 */
export function deviceId(): Promise<string> {
  known ??= readOrMake().catch((error: unknown) => {
    known = null
    throw error
  })
  return known
}

async function readOrMake(): Promise<string> {
  const options = { keychainAccessible: SecureStore.AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY }
  const kept = await SecureStore.getItemAsync(NAME, options)
  if (kept !== null) return kept
  const made = randomUUID()
  await SecureStore.setItemAsync(NAME, made, options)
  return made
}
