import { Platform } from 'react-native'

type Listener = (event: unknown) => void
type Permission = { status: string; granted: boolean; canAskAgain: boolean }

const GRANTED: Permission = { status: 'granted', granted: true, canAskAgain: true }
const ASKABLE: Permission = { status: 'undetermined', granted: false, canAskAgain: true }
const BLOCKED: Permission = { status: 'denied', granted: false, canAskAgain: false }

const TOKEN = 'a1'.repeat(32)

const fresh = () => ({
  permission: ASKABLE,
  /** What the phone's owner says when asked. */
  answer: GRANTED,
  /** Null: the build has no configuration of the vendor. */
  token: TOKEN as string | null,
  asked: 0,
  /** How often the token was given back to the vendor. */
  unregistered: 0,
  tray: [] as string[],
  channels: new Map<string, string>(),
  lastResponse: null as unknown,
})
let phone = fresh()

/** A native module tells by events; expo takes it for one by its name. */
function telling(name: string) {
  const listeners = new Map<string, Set<Listener>>()
  return {
    __expo_module_name__: name,
    addListener(event: string, listener: Listener) {
      const all = listeners.get(event) ?? new Set()
      listeners.set(event, all.add(listener))
      return { remove: () => void all.delete(listener) }
    },
    removeListeners: () => {},
    emit: (event: string, ...given: unknown[]) => {
      for (const listener of [...(listeners.get(event) ?? [])]) listener(given[0])
    },
  }
}

const emitter = telling('ExpoNotificationsEmitter')
const tokens = telling('ExpoPushTokenManager')

/** Notifications of a phone as expo-notifications asks Swift and Kotlin for them. */
export const phoneNotifications = {
  ExpoNotificationsEmitter: {
    ...emitter,
    getLastNotificationResponse: () => phone.lastResponse,
    clearLastNotificationResponse: () => {
      phone.lastResponse = null
    },
  },
  ExpoNotificationsHandlerModule: {
    ...telling('ExpoNotificationsHandlerModule'),
    handleNotificationAsync: async () => {},
  },
  ExpoPushTokenManager: {
    ...tokens,
    async getDevicePushTokenAsync(): Promise<string> {
      if (phone.token === null) throw new Error('E_REGISTRATION_FAILED')
      // Both systems tell it as news, too, right after the answer.
      queueMicrotask(() => tokens.emit('onDevicePushToken', { devicePushToken: phone.token }))
      return phone.token
    },
    async unregisterForNotificationsAsync() {
      phone.unregistered += 1
    },
  },
  ExpoNotificationPermissionsModule: {
    getPermissionsAsync: async () => phone.permission,
    async requestPermissionsAsync() {
      phone.asked += 1
      phone.permission = phone.answer
      return phone.permission
    },
  },
  ExpoNotificationChannelManager: {
    async setNotificationChannelAsync(id: string, { name }: { name: string }) {
      phone.channels.set(id, name)
      return null
    },
  },
  ExpoNotificationPresenter: {
    async dismissAllNotificationsAsync() {
      phone.tray = []
    },
  },
  ExpoNotificationChannelGroupManager: {},
  ExpoTopicSubscriptionModule: {},
  NotificationsServerRegistrationModule: { getRegistrationInfoAsync: async () => null },
  ExpoApplication: { getPushNotificationServiceEnvironmentAsync: async () => null },
}

/** As the vendors bring one: iOS gives the data as an object, Android as text, and expo reads both. */
function notification({ data, tag = 'tag', date = Date.now() }: Given) {
  const content = {
    title: 'Your result is ready',
    body: '독서 습관: tap to read it.',
    ...(Platform.OS === 'android' ? { dataString: JSON.stringify(data) } : { data }),
  }
  return { date, request: { identifier: tag, content, trigger: { type: 'push' } } }
}

type Given = { data: object; tag?: string; date?: number }

const DEFAULT = 'expo.modules.notifications.actions.DEFAULT'
const responseTo = (given: Given, actionIdentifier = DEFAULT) => ({
  actionIdentifier,
  notification: notification(given),
})

/** What happens on a phone, and what can be seen of it. */
export const phoneOwner = {
  now: () => phone,
  startAnew: () => {
    phone = fresh()
  },
  allows: () => {
    phone.permission = GRANTED
  },
  forbids: () => {
    phone.permission = BLOCKED
  },
  willForbid: () => {
    phone.answer = BLOCKED
  },
  hasNoVendor: () => {
    phone.token = null
  },
  hasVendorAgain: () => {
    phone.token = TOKEN
  },
  rollsToken(token: string) {
    phone.token = token
    tokens.emit('onDevicePushToken', { devicePushToken: token })
  },
  /** Something came while the app is looked at. */
  receives: (given: Given) => emitter.emit('onDidReceiveNotification', notification(given)),
  /** A tap while the app runs, in front or behind. */
  taps(given: Given, actionIdentifier?: string) {
    phone.lastResponse = responseTo(given, actionIdentifier)
    emitter.emit('onDidReceiveNotificationResponse', phone.lastResponse)
  },
  /** A tap that starts the app, before any of it listens. */
  startsByTap(given: Given) {
    phone.lastResponse = responseTo(given)
  },
}
