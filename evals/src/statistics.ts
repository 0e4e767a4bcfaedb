export function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

/** The value below which this share (0 to 1) of the values lies, between neighbours in a straight line. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const position = share * (sorted.length - 1)
  const below = Math.floor(position)
  const low = sorted[below] ?? 0
  return low + (position - below) * ((sorted[below + 1] ?? low) - low)
}

/** Pearson correlation. */
export function correlation(one: readonly number[], other: readonly number[]): number {
  const a = average(one)
  const b = average(other)
  let both = 0
  let first = 0
  let second = 0
  for (const [index, value] of one.entries()) {
    both += (value - a) * (other[index]! - b)
    first += (value - a) ** 2
    second += (other[index]! - b) ** 2
  }
  return both / Math.sqrt(first * second)
}

/** Spearman correlation: that of the ranks, equal values sharing theirs. */
export function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  return correlation(ranks(one), ranks(other))
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => values[a]! - values[b]!)
  const found = values.map(() => 0)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++
    for (let at = from; at < to; at++) found[order[at]!] = (from + to - 1) / 2
    from = to
  }
  return found
}

/** mulberry32: small, seeded, the same on every machine. */
export function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The same values in another order, Fisher and Yates. */
export function shuffled<T>(values: readonly T[], random: () => number): T[] {
  const found = [...values]
  for (let index = found.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1))
    const swapped = found[index]!
    found[index] = found[other]!
    found[other] = swapped
  }
  return found
}
