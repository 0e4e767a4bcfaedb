import { getSession, type User } from '@truegul/contract'
import { keepOwner } from '@/lib/session/owner'
import { SESSION_KEY } from '@/lib/session/session-key'
import { standing } from '@/lib/session/standing'
import { queryClient } from '@/lib/stores/query-client'
import { textStore } from '@/lib/stores/text-store'
import type { fakeServer } from './fake-server'

export const MINA: User = {
  id: '5d2c2f0e-2f43-4b5e-9d6a-0f0f4d8f7a01',
  email: 'mina@learners.test',
  language: 'en',
  consent: { llm: false, version: '1', changedAt: null },
  quota: { limit: 10, used: 3, resetsAt: '2026-11-27T00:00:00.000Z' },
  createdAt: '2026-11-01T00:00:00.000Z',
  emailConfirmed: true,
  notifications: true,
  unseen: 0,
}

/** The device is Mina's, she is inside, and the server knows her, as she is or as a test has her. The app asks it anew whenever it likes. */
export async function signInMina(server: ReturnType<typeof fakeServer>, has: Partial<User> = {}): Promise<void> {
  const user = { ...MINA, ...has }
  server.answer(getSession, () => ({ user, canRefresh: false, expiresIn: 900 }))
  await keepOwner(user)
  queryClient.setQueryData(SESSION_KEY, user)
  standing.set('inside', user.id)
}

/** Nobody is inside and the device keeps nothing, as before the first test. */
export async function signOut(): Promise<void> {
  standing.set('unknown', null)
  queryClient.clear()
  for (const key of await textStore.keys()) await textStore.remove(key)
}
