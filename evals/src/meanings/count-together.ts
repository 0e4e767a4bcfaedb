/** A row of a symmetric matrix with few entries: places and values in the same order. */
export type SparseRow = { places: Uint16Array; values: Float32Array }

/** A context is shared out among so much of how often a word is seen, or rare words would stand for more than they tell (as is usual for word vectors). */
const SMOOTHED = 0.75

/**
 * How much oftener each two of the `most` frequent words stand together than by chance: pointwise mutual information in natural
 * logarithms, where above 0. A context of many words counts as much as one of few. `counts`: contexts that have the word.
 */
export function countTogether(contexts: readonly (readonly string[])[], most: number) {
  const seen = new Map<string, number>()
  for (const context of contexts) for (const word of context) seen.set(word, (seen.get(word) ?? 0) + 1)
  const kept = [...seen].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).slice(0, most)
  const words = kept.map(([word]) => word)
  const together = pairsIn(contexts, words)
  return { words, counts: kept.map(([, count]) => count), rows: aboveChance(together, words.length) }
}

function pairsIn(contexts: readonly (readonly string[])[], words: readonly string[]): Float32Array {
  const placeOf = new Map(words.map((word, place) => [word, place]))
  const together = new Float32Array(words.length ** 2)
  for (const context of contexts) {
    const places = context.flatMap((word) => placeOf.get(word) ?? [])
    for (const one of places) {
      for (const other of places) if (one !== other) together[one * words.length + other]! += 1 / (places.length - 1)
    }
  }
  return together
}

function aboveChance(together: Float32Array, size: number): SparseRow[] {
  const rowOf = (word: number) => together.subarray(word * size, (word + 1) * size)
  const sums = Array.from({ length: size }, (_, word) => rowOf(word).reduce((sum, value) => sum + value, 0))
  const all = sums.reduce((sum, value) => sum + value, 0)
  const allSmoothed = sums.reduce((sum, value) => sum + value ** SMOOTHED, 0)
  // Each word is once the one that is looked at and once its context: the mean of both is the same in both directions.
  const chance = sums.map((sum) => (Math.log(sum / all) + Math.log(sum ** SMOOTHED / allSmoothed)) / 2)
  return sums.map((_, word) => {
    const own = rowOf(word)
    const values = [...own].map((value, other) =>
      value === 0 ? 0 : Math.max(0, Math.log(value / all) - chance[word]! - chance[other]!),
    )
    const places = [...values.keys()].filter((other) => values[other]! > 0)
    return { places: Uint16Array.from(places), values: Float32Array.from(places, (other) => values[other]!) }
  })
}
