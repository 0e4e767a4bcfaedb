import { updateMe } from '@truegul/contract'
import { useSyncExternalStore } from 'react'
import { call } from '@/lib/api/call'
import type { User } from '@/lib/api/said'
import { putUser } from '@/lib/session/put-user'
import { SESSION_KEY } from '@/lib/session/session-key'
import { queryClient } from '@/lib/stores/query-client'
import { askPermission, type Permission, readPermission } from './permission'
import { settle } from './settle'
import { askVendor } from './vendor'
import { keepWish, readWish } from './wish'

/**
 * - `unknown`: the phone was not asked yet.
 * - `unavailable`: this build or this phone cannot be told.
 * - `off`, `on`: whether it is told.
 * - `blocked`: the phone's settings do not allow it.
 */
type State = 'unknown' | 'unavailable' | 'off' | 'on' | 'blocked'
export type DevicePush = {
  state: State
  /** Nothing was said about it on this phone yet. */
  isOpen: boolean
  isBusy: boolean
}

let current: DevicePush = { state: 'unknown', isOpen: false, isBusy: false }
const listeners = new Set<() => void>()

export const useDevicePush = (): DevicePush => useSyncExternalStore(subscribe, now, now)

/** Looks at the phone's permission again, and has the server know what follows. */
export async function refreshDevicePush(token?: string): Promise<void> {
  const hasToken = await settle(token)
  const permission = await readPermission()
  set({ state: hasToken ? stateOf(permission) : 'unavailable', isOpen: readWish() === null })
}

/**
 * The learner wants to be told here: the phone asks its owner, and the account's switch is on again. A phone that has no token is not
 * asked in vain, and may be tried again at the next start.
 */
export const turnOn = (): Promise<void> =>
  busily(async () => {
    if ((await askVendor()) === null) return set({ state: 'unavailable' })
    keepWish('on')
    if ((await askPermission()) === 'granted') await switchAccountOn()
    await refreshDevicePush()
  })

export const turnOff = (): Promise<void> =>
  busily(async () => {
    keepWish('off')
    await refreshDevicePush()
  })

/** The learner was offered to be told, and declined: they are not asked again. */
export function notNow(): void {
  keepWish('off')
  set({ isOpen: false })
}

async function busily(act: () => Promise<void>): Promise<void> {
  set({ isBusy: true })
  try {
    await act()
  } finally {
    set({ isBusy: false })
  }
}

async function switchAccountOn(): Promise<void> {
  if (queryClient.getQueryData<User | null>(SESSION_KEY)?.notifications !== false) return
  const answer = await call(updateMe, { notifications: true })
  if (answer.ok) await putUser(answer.value)
}

function stateOf(permission: Permission): State {
  if (permission === 'blocked') return 'blocked'
  return permission === 'granted' && readWish() === 'on' ? 'on' : 'off'
}

function set(change: Partial<DevicePush>): void {
  current = { ...current, ...change }
  for (const listener of [...listeners]) listener()
}

const now = () => current

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
