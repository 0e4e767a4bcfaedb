/** A softmax over hashed features, trained with AdaGrad. `weights`: one row of `labels` for each hash. */
export type Softmax = { labels: number; mask: number; weights: Float32Array }

const RATE = 0.1
const DECAY = 1e-6

/** Learns which label each row of hashes has. The order of `order` is that of learning, so the same input gives the same bytes. */
export function trainSoftmax(
  { rows, labels, bits }: { rows: readonly Uint32Array[]; labels: Uint8Array; bits: number },
  { kinds, orders }: { kinds: number; orders: readonly Uint32Array[] },
): Softmax {
  const softmax = { labels: kinds, mask: 2 ** bits - 1, weights: new Float32Array(kinds * 2 ** bits) }
  const squares = new Float32Array(softmax.weights.length)
  const odds = new Float64Array(kinds)
  for (const order of orders) {
    for (const index of order) step(softmax, squares, odds, rows[index]!, labels[index]!)
  }
  return softmax
}

function step(
  { labels, mask, weights }: Softmax,
  squares: Float32Array,
  odds: Float64Array,
  row: Uint32Array,
  right: number,
) {
  odds.fill(0)
  for (const hash of row) {
    const at = (hash & mask) * labels
    for (let label = 0; label < labels; label++) odds[label]! += weights[at + label]!
  }
  let highest = odds[0]!
  for (const value of odds) if (value > highest) highest = value
  let sum = 0
  for (let label = 0; label < labels; label++) {
    odds[label] = Math.exp(odds[label]! - highest)
    sum += odds[label]!
  }
  for (let label = 0; label < labels; label++) odds[label] = odds[label]! / sum - (label === right ? 1 : 0)
  for (const hash of row) {
    const at = (hash & mask) * labels
    for (let label = 0; label < labels; label++) {
      const slope = odds[label]! + DECAY * weights[at + label]!
      const square = squares[at + label]! + slope * slope
      squares[at + label] = square
      weights[at + label] = weights[at + label]! - (RATE * slope) / Math.sqrt(square + 1e-6)
    }
  }
}
