import type { Metrics } from '@truegul/service'

type Histogram = ReturnType<Metrics['histogram']>

const SHARE = 0.95

/**
 * Reads, each time, how long nineteen in twenty observations since the last time took at most, in the histogram's unit: within a bucket
 * as if they were spread evenly, above the last bound that bound. NaN when nothing was observed.
 */
export function watchSlowest(histogram: Histogram): () => Promise<number> {
  let before: ReadonlyMap<number, number> = new Map()
  return async () => {
    const now = await countsByBound(histogram)
    const since = [...now].map(([bound, count]) => ({ bound, count: count - (before.get(bound) ?? 0) }))
    before = now
    return quantile(since.sort((a, b) => a.bound - b.bound))
  }
}

/** Observations up to each bound, of all labels together. */
async function countsByBound(histogram: Histogram): Promise<Map<number, number>> {
  const counts = new Map<number, number>()
  for (const { value, labels } of (await histogram.get()).values) {
    if (labels.le === undefined) continue
    const bound = labels.le === '+Inf' ? Number.POSITIVE_INFINITY : Number(labels.le)
    counts.set(bound, (counts.get(bound) ?? 0) + value)
  }
  return counts
}

function quantile(counts: readonly { bound: number; count: number }[]): number {
  const wanted = SHARE * (counts.at(-1)?.count ?? 0)
  if (wanted === 0) return Number.NaN
  let [floor, below] = [0, 0]
  for (const { bound, count } of counts) {
    if (count >= wanted)
      return bound === Number.POSITIVE_INFINITY ? floor : floor + ((bound - floor) * (wanted - below)) / (count - below)
    ;[floor, below] = [bound, count]
  }
  return Number.NaN
}
