/** Runs `work` after all that came before it under the same key; null when too many are waiting already. */
export type TakeTurn = <T>(key: string, work: () => Promise<T>) => Promise<T | null>

/** One at a time for each key, and at most `most` of them at once, with those that wait. */
export function createTurns(most: number): TakeTurn {
  const lines = new Map<string, { length: number; last: Promise<unknown> }>()
  return async (key, work) => {
    const line = lines.get(key) ?? { length: 0, last: Promise.resolve() }
    if (line.length >= most) return null
    lines.set(key, line)
    line.length++
    const turn = line.last.then(work)
    line.last = turn.catch(() => {})
    try {
      return await turn
    } finally {
      line.length--
      if (line.length === 0) lines.delete(key)
    }
  }
}
