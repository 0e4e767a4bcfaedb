const FIRST = 2_000
const LONGEST = 60_000

/** Milliseconds before the next try, after `tries` that met nobody: 2, 4, 8 … 60 seconds. */
export const pauseBefore = (tries: number): number => Math.min(FIRST * 2 ** (tries - 1), LONGEST)
