const FIRST = 1_000
const LONGEST = 300_000

/** Milliseconds before a job that has failed `failures` times runs again: 0.5-1 s, then doubling to 2.5-5 minutes. */
export function growingPause(failures: number, random: () => number = Math.random): number {
  const bound = Math.min(LONGEST, FIRST * 2 ** Math.min(Math.max(failures, 1) - 1, 40))
  return Math.round(bound * (0.5 + random() / 2))
}
