import * as Notifications from 'expo-notifications'
import i18next from 'i18next'
import { Platform } from 'react-native'

/** Of Android, where each kind of notification has a name and a switch in the settings. The server's messages name it. */
const CHANNEL = 'results'

/** Makes the channel, or gives it its name in the language of the app; before the phone asks its owner. */
export async function makeChannel(): Promise<void> {
  if (Platform.OS !== 'android') return
  await Notifications.setNotificationChannelAsync(CHANNEL, {
    name: i18next.t('push.channel'),
    description: i18next.t('push.channel-note'),
    importance: Notifications.AndroidImportance.HIGH,
    // A locked phone shows that something came, not the prompt's title, where its owner hides such things.
    lockscreenVisibility: Notifications.AndroidNotificationVisibility.PRIVATE,
    showBadge: true,
  })
}
