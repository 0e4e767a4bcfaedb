/** Words whose answers are kept; the next essay has most of them again. */
const KEPT = 4096

/** The same answers, without asking again for a word that was asked for of late. */
export function remembered<T>(answer: (word: string) => T, kept = KEPT): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    if (known.size >= kept) known.clear()
    const now = answer(word)
    known.set(word, now)
    return now
  }
}
