/** Buckets in rising order with their values; together of length 1. */
export type SparseVector = { buckets: Uint16Array; values: Float32Array }

/** Buckets that character runs (2 to 5) fall into. */
export const BUCKETS = 2 ** 14

const LONGEST = 5
const counts = new Uint16Array(BUCKETS)

/**
 * Runs of 2 to 5 UTF-16 units of a prepared text, hashed (FNV-1a) into buckets: 1 + log of the count, scaled to length 1.
 * Which runs a text has cannot be read back from the buckets.
 */
export function hashRuns(prepared: string): SparseVector {
  const text = ` ${prepared.replace(/\d+/g, '0')} `
  const touched: number[] = []
  for (let start = 0; start < text.length - 1; start++) {
    let hash = 2166136261
    for (let length = 1; length <= LONGEST && start + length <= text.length; length++) {
      hash = Math.imul(hash ^ text.charCodeAt(start + length - 1), 16777619)
      if (length === 1) continue
      const bucket = (hash ^ (hash >>> 15)) & (BUCKETS - 1)
      if (counts[bucket]!++ === 0) touched.push(bucket)
    }
  }
  const buckets = Uint16Array.from(touched).sort()
  const values = new Float32Array(buckets.length)
  let square = 0
  for (let index = 0; index < buckets.length; index++) {
    const value = 1 + Math.log(counts[buckets[index]!]!)
    counts[buckets[index]!] = 0
    values[index] = value
    square += value * value
  }
  const length = Math.sqrt(square) || 1
  for (let index = 0; index < values.length; index++) values[index]! /= length
  return { buckets, values }
}
