import * as Notifications from 'expo-notifications'
import { useEffect, useEffectEvent, useRef } from 'react'
import { resultOf } from '../push-target'
import { useOpenResult } from './use-open-result'

/** A tap on a notification opens its result: one that started the app, and each that comes while it runs. */
export function useTaps(): void {
  const openResult = useOpenResult()
  const handled = useRef('')
  const open = useEffectEvent((response: Notifications.NotificationResponse | null) => {
    if (response?.actionIdentifier !== Notifications.DEFAULT_ACTION_IDENTIFIER) return
    // Else the next start would open it again; and the one that started the app may be told twice.
    Notifications.clearLastNotificationResponse()
    const { request, date } = response.notification
    const name = `${request.identifier} ${date}`
    if (name === handled.current) return
    handled.current = name
    const id = resultOf(request.content.data)
    if (id !== null) openResult(id)
  })
  useEffect(() => {
    open(Notifications.getLastNotificationResponse())
    const taps = Notifications.addNotificationResponseReceivedListener((response) => open(response))
    return () => taps.remove()
  }, [])
}
