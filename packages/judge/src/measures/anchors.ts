/**
 * Where a quality (0 to 3, the human bands) lies on the points of `topik-54@1`. Ours, an estimate: they put the published borders of the
 * bands, 18/19 and 34/35, near the lowest and the second-highest human band, and what is as good as the exam's own answers above 43.
 */
const ANCHORS: readonly (readonly [quality: number, total: number])[] = [
  [-4, 0],
  [-1, 5],
  [0, 10.5],
  [1, 19.5],
  [2, 33],
  [2.8, 43.5],
  [3.6, 48],
  [4.5, 50],
]

// An answer of a few lines cannot show more than a part; below this length the total shrinks with it. Ours, an estimate.
const WHOLE_FROM = 300

/** Total of an essay by its quality and its own characters. */
export function anchoredTotal(quality: number, characters: number): number {
  return totalOfQuality(quality) * Math.min(1, characters / WHOLE_FROM)
}

/** Total (0 to 50, not rounded) of a quality; straight lines between the anchors, level beyond their ends. */
export function totalOfQuality(quality: number): number {
  for (const [index, [high, total]] of ANCHORS.entries()) {
    if (quality > high) continue
    const below = ANCHORS[index - 1]
    if (!below) return total
    return below[1] + ((quality - below[0]) / (high - below[0])) * (total - below[1])
  }
  return ANCHORS.at(-1)![1]
}

/** Points that one band brings on average, from the lowest of the human bands to the highest. */
export const POINTS_A_BAND = (totalOfQuality(3) - totalOfQuality(0)) / 3
