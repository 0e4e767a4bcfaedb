import { useSyncExternalStore } from 'react'

/**
 * - `unknown`: the server was not asked yet, or could not be reached.
 * - `inside`: a learner is signed in.
 * - `ended`: their session ended; the sheet asks them to log in again.
 * - `put-off`: they said "not now" to it.
 * - `visitor`: nobody is signed in, and nothing of anybody is on this device.
 */
export type Kind = 'unknown' | 'inside' | 'ended' | 'put-off' | 'visitor'
export type Standing = { kind: Kind; learnerId: string | null }

let current: Standing = { kind: 'unknown', learnerId: null }
const listeners = new Set<() => void>()

/** How the person before this page stands to the server. */
export const standing = {
  now: (): Standing => current,
  set(kind: Kind, learnerId: string | null): void {
    if (kind === current.kind && learnerId === current.learnerId) return
    current = { kind, learnerId }
    for (const listener of [...listeners]) listener()
  },
  /** Calls back after each change; returns how to stop. */
  listen: subscribe,
  /** The first standing from now on that fits. */
  async until(fits: (standing: Standing) => boolean): Promise<Standing> {
    if (fits(current)) return current
    const { promise, resolve } = Promise.withResolvers<Standing>()
    const stop = subscribe(() => {
      if (fits(current)) resolve(current)
    })
    return promise.finally(stop)
  },
}

export const useStanding = (): Standing => useSyncExternalStore(subscribe, standing.now, standing.now)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
