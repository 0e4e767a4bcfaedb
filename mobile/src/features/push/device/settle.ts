import { deletePushToken, savePushToken } from '@truegul/contract'
import { getIosPushNotificationServiceEnvironmentAsync } from 'expo-application'
import Constants from 'expo-constants'
import * as Notifications from 'expo-notifications'
import { Platform } from 'react-native'
import { call } from '@/lib/api/call'
import { standing } from '@/lib/session/standing'
import { makeChannel } from './channel'
import { deviceId } from './device-id'
import { readPermission } from './permission'
import { askVendor, forgetAtVendor } from './vendor'
import { keepTold, readTold, readWish } from './wish'

/** What the server was told since this start of the app. */
let said: { learnerId: string; token: string } | null = null
let last: Promise<unknown> = Promise.resolve()

/**
 * Brings the server to what holds on this phone: whoever is inside is told here while they wish so and the phone lets us, else nobody
 * is. Nothing changes where it knows already; what does not get through is tried at the next start or return to the app.
 *
 * @param token that the vendor has just given; without it the vendor is asked
 * @returns false where this build cannot be told at all
 */
export function settle(token?: string): Promise<boolean> {
  // The server forgets the phone with the session, also where the same learner comes back.
  if (standing.now().kind !== 'inside') said = null
  const turn = last.then(
    () => act(token),
    () => act(token),
  )
  last = turn.catch(() => {})
  return turn
}

async function act(token: string | undefined): Promise<boolean> {
  const { kind, learnerId } = standing.now()
  if (kind === 'visitor') return leave()
  if (kind !== 'inside' || learnerId === null) return true
  // Another one's: whatever stands in the tray is not for these eyes.
  if (readTold() !== null && readTold() !== learnerId) await Notifications.dismissAllNotificationsAsync()
  if (readWish() === 'on' && (await readPermission()) === 'granted') return tell(learnerId, token)
  if (readTold() !== null) await takeBack()
  return true
}

async function tell(learnerId: string, given: string | undefined): Promise<boolean> {
  await makeChannel()
  const token = given ?? (await askVendor())
  if (token === null) return false
  if (said?.learnerId === learnerId && said.token === token) return true
  const answer = await call(savePushToken, {
    deviceId: await deviceId(),
    platform: Platform.OS === 'ios' ? 'ios' : 'android',
    token,
    ...(Platform.OS === 'ios' && { environment: await environment() }),
    appVersion: Constants.expoConfig?.version ?? '0.0.0',
    deviceName: Constants.deviceName?.slice(0, 100) ?? null,
  })
  if (!answer.ok) return true
  said = { learnerId, token }
  keepTold(learnerId)
  return true
}

/** Builds by Xcode have tokens that Apple keeps apart; those of TestFlight and the store say nothing of it. */
async function environment(): Promise<'development' | 'production'> {
  return (await getIosPushNotificationServiceEnvironmentAsync()) === 'development' ? 'development' : 'production'
}

/** The learner who is inside is told here no more. */
async function takeBack(): Promise<void> {
  said = null
  await forgetAtVendor()
  const answer = await call(deletePushToken, { deviceId: await deviceId() })
  if (answer.ok) keepTold(null)
}

/** After a log-out, which the server knows of: what is under way to this phone does not arrive, and what arrived goes. */
async function leave(): Promise<boolean> {
  if (readTold() === null) return true
  await forgetAtVendor()
  await Notifications.dismissAllNotificationsAsync()
  keepTold(null)
  return true
}
