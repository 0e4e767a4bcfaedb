import { useState } from 'react'

/** What a learner did with a mark: the fix as they tried it, and how that went. */
export type Try = { text: string; outcome: 'trying' | 'same' | 'other' | 'right' | 'shown' }

export type Tries = ReturnType<typeof useTries>

/** The tries of one text, kept while its result is open. */
export function useTries() {
  const [tries, setTries] = useState<Readonly<Record<number, Try>>>({})
  return {
    of: (number: number): Try | null => tries[number] ?? null,
    isDone: (number: number): boolean => tries[number] !== undefined && isOpen(tries[number]),
    keep: (number: number, tried: Try): void => setTries((before) => ({ ...before, [number]: tried })),
  }
}

/** Is the fix to be seen? */
export const isOpen = ({ outcome }: Try): boolean => outcome === 'right' || outcome === 'shown'
