import { setTimeout } from 'node:timers/promises'

/** Milliseconds by which the first late answer is late; each one doubles it. */
const FIRST = 250

/** Answers that wait at once. Each holds a connection; above that many, answers are no longer late, but still limited in number. */
const MOST_WAITING = 500

/** Milliseconds by which the failure with this number is answered later. */
export function pauseAfter(failures: number, slowAfter: number, longest: number): number {
  return failures <= slowAfter ? 0 : Math.min(longest, FIRST * 2 ** (failures - slowAfter - 1))
}

export type Pause = (milliseconds: number) => Promise<void>

export function createPause(most = MOST_WAITING): Pause {
  let waiting = 0
  return async (milliseconds) => {
    if (milliseconds === 0 || waiting >= most) return
    waiting++
    // A server that stops does not wait for it.
    await setTimeout(milliseconds, undefined, { ref: false })
    waiting--
  }
}
