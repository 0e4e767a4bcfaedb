import * as Notifications from 'expo-notifications'
import { makeChannel } from './channel'

/** `askable`: the phone would ask its owner. `blocked`: only the phone's settings change it. */
export type Permission = 'granted' | 'askable' | 'blocked'

export const readPermission = async (): Promise<Permission> => said(await Notifications.getPermissionsAsync())

/** Has the phone ask its owner, if it still does. */
export async function askPermission(): Promise<Permission> {
  await makeChannel()
  // No number on the icon: the inbox has it.
  return said(await Notifications.requestPermissionsAsync({ ios: { allowAlert: true, allowSound: true } }))
}

function said({ granted, canAskAgain, ios }: Notifications.NotificationPermissionsStatus): Permission {
  if (granted || ios?.status === Notifications.IosAuthorizationStatus.PROVISIONAL) return 'granted'
  return canAskAgain ? 'askable' : 'blocked'
}
