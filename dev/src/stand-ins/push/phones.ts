import { EventEmitter, once } from 'node:events'

/** A message as it came in, whatever became of it. */
export type Received = {
  token: string
  /** What it takes the place of on the device. */
  resultId: string
  title: string
  body: string
  /** What the app is given, as text. */
  target: string
  /** Seconds since 1970 after which the vendor throws it away. */
  expiresAt: number
  /** Milliseconds since 1970. */
  at: number
}

/** The devices behind a vendor: a message under the tag of an earlier one takes its place, so it is shown once. */
export function phones() {
  const events = new EventEmitter().setMaxListeners(0)
  const received: Received[] = []
  const screens = new Map<string, Map<string, Received>>()
  return {
    received,
    take: (message: Received) => {
      received.push(message)
      events.emit('change')
    },
    show: (message: Received) => {
      const screen = screens.get(message.token) ?? new Map()
      screens.set(message.token, screen.set(message.resultId, message))
      events.emit('change')
    },
    /** What stands on the screen of the device with this token. */
    screen: (token: string): Received[] => [...(screens.get(token)?.values() ?? [])],
    /** How many messages stand on all screens. */
    shown: () => [...screens.values()].reduce((sum, { size }) => sum + size, 0),
    until: async (isSo: () => boolean) => {
      while (!isSo()) await once(events, 'change')
    },
  }
}
