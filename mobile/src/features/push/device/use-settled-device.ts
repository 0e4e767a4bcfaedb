import * as Notifications from 'expo-notifications'
import i18next from 'i18next'
import { useEffect } from 'react'
import { standing } from '@/lib/session/standing'
import { onReturn } from '@/lib/session/tabs/on-return'
import { refreshDevicePush } from './device-push'

/** Keeps what the server knows of this phone true: at each start, who is inside, a token that rolled, a permission that changed. */
export function useSettledDevice(): void {
  useEffect(() => {
    const look = () => void refreshDevicePush()
    const rolled = Notifications.addPushTokenListener(({ data }) => void refreshDevicePush(String(data)))
    const stops = [standing.listen(look), onReturn(look), () => rolled.remove()]
    // Android's settings show the channel in the language of the app.
    i18next.on('languageChanged', look)
    look()
    return () => {
      i18next.off('languageChanged', look)
      for (const stop of stops) stop()
    }
  }, [])
}
