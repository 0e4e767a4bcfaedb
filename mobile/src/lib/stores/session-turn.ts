import { deviceStore } from './device-store'

const KEY = 'session-turn'

/**
 * Another one whenever somebody logs in or out on this device: an answer of before is no longer true. Null while nobody ever did.
 * public/look.js reads it, too.
 */
export const readSessionTurn = (): string | null => deviceStore.read(KEY)

export const nextSessionTurn = (): void => deviceStore.write(KEY, `${Date.now()} ${Math.random()}`)
