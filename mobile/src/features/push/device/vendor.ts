import { requireNativeModule } from 'expo'
import * as Notifications from 'expo-notifications'

/** Asked without expo's function around it, which goes on giving the first refusal until the app is started anew. */
const phone = requireNativeModule<{ getDevicePushTokenAsync(): Promise<unknown> }>('ExpoPushTokenManager')
/** Longest wait for a token, in milliseconds: without a network iOS does not answer. One that comes later is told as news. */
const PATIENCE = 15_000

let asking: Promise<string | null> | null = null

/**
 * The phone's token; null for a build without the vendor's configuration, a phone without Google's services, and without a network. One
 * question at a time: iOS drops the earlier one.
 */
export function askVendor(): Promise<string | null> {
  asking ??= ask().finally(() => {
    asking = null
  })
  return asking
}

async function ask(): Promise<string | null> {
  const { promise: patience, resolve } = Promise.withResolvers<null>()
  const timer = setTimeout(() => resolve(null), PATIENCE)
  try {
    const token = await Promise.race([phone.getDevicePushTokenAsync(), patience])
    return typeof token === 'string' ? token : null
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

/** Nothing arrives on this phone any more, until it asks for a token again. Without a network the server's word has to do. */
export const forgetAtVendor = (): Promise<void> => Notifications.unregisterForNotificationsAsync().catch(() => {})
