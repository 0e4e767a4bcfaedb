import { deviceStore } from '@/lib/stores/device-store'

/** What was said on this phone: to be told, not to be told (also by "not now"), or nothing yet. */
export type Wish = 'on' | 'off' | null

/** Of the phone, as its permission is: whoever is signed in. It stays when somebody logs out, so nobody is asked twice. */
export function readWish(): Wish {
  const kept = deviceStore.read('push-wish')
  return kept === 'on' || kept === 'off' ? kept : null
}

export const keepWish = (wish: 'on' | 'off'): void => deviceStore.write('push-wish', wish)

/** The learner whom the server tells on this phone, as far as the phone knows; null for nobody. */
export const readTold = (): string | null => deviceStore.read('push-told') || null

export const keepTold = (learnerId: string | null): void => deviceStore.write('push-told', learnerId ?? '')
