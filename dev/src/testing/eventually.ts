import { setTimeout as sleep } from 'node:timers/promises'

/** Resolves with the first answer of `ask` that satisfies `isEnough`; rejects with the last one after `milliseconds`. */
export async function eventually<T>(
  ask: () => T | Promise<T>,
  isEnough: (answer: T) => boolean,
  milliseconds = 25_000,
): Promise<T> {
  const end = performance.now() + milliseconds
  for (;;) {
    const answer = await ask()
    if (isEnough(answer)) return answer
    if (performance.now() > end) throw new Error(`still ${JSON.stringify(answer)} after ${milliseconds} ms`)
    await sleep(20)
  }
}
