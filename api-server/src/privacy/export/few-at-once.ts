/** Runs work of which only a few are under way at once; the others wait, first come, first served. */
export type FewAtOnce = <T>(work: () => Promise<T>) => Promise<T>

export function createFewAtOnce(most: number): FewAtOnce {
  let free = most
  const waiting: (() => void)[] = []
  return async (work) => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}
