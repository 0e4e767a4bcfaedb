import type { Read } from '@truegul/contract'
import type { getOperator } from '@truegul/contract/console'
import { useSyncExternalStore } from 'react'
import type { Problem } from './send.ts'

export type Operator = Read<typeof getOperator.output>

/** How far this browser came: the door shows what is missing, and only who is `inside` sees anything else. */
export type Standing =
  | { kind: 'looking' }
  | { kind: 'unreachable'; problem: Problem }
  | { kind: 'log-in'; hasEnded: boolean }
  | { kind: 'not-operator' }
  | { kind: 'set-up'; operator: Operator }
  | { kind: 'show'; operator: Operator }
  | { kind: 'inside'; operator: Operator }

let now: Standing = { kind: 'looking' }
const listeners = new Set<() => void>()

export const standing = {
  now: (): Standing => now,
  set(next: Standing): void {
    now = next
    for (const listener of listeners) listener()
  },
}

export const useStanding = (): Standing =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, standing.now)
