const BANDS = 4

/** Quadratic weighted kappa of two ratings from 0 to 3: 1 is full agreement, 0 what chance would give. */
export function weightedKappa(one: readonly number[], other: readonly number[]): number {
  const share = (ratings: readonly number[], band: number) =>
    ratings.filter((rating) => rating === band).length / ratings.length
  let observed = 0
  for (const [index, rating] of one.entries()) observed += (rating - other[index]!) ** 2 / one.length
  let expected = 0
  for (let a = 0; a < BANDS; a++) {
    for (let b = 0; b < BANDS; b++) expected += share(one, a) * share(other, b) * (a - b) ** 2
  }
  return 1 - observed / expected
}

/** Pearson correlation. */
export function correlation(one: readonly number[], other: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const a = mean(one)
  const b = mean(other)
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

/**
 * Three cut points that turn a measure into bands: they give the bands the shares they have in `bands`, then each is moved a
 * little where that agrees better. To be found on training essays only.
 */
export function findCutPoints(measures: readonly number[], bands: readonly number[], step: number): number[] {
  const sorted = [...measures].sort((a, b) => a - b)
  let cuts = [1, 2, 3].map((band) => quantile(sorted, bands.filter((own) => own < band).length / bands.length))
  let best = weightedKappa(bands, toBands(measures, cuts))
  for (let pass = 0; pass < 3; pass++) {
    for (const index of [0, 1, 2]) {
      for (let move = -6; move <= 6; move++) {
        const moved = cuts.with(index, cuts[index]! + move * step)
        if (moved[0]! > moved[1]! || moved[1]! > moved[2]!) continue
        const kappa = weightedKappa(bands, toBands(measures, moved))
        if (kappa > best + 1e-9) {
          best = kappa
          cuts = moved
        }
      }
    }
  }
  return cuts
}

export function toBands(measures: readonly number[], cuts: readonly number[]): number[] {
  return measures.map((measure) => cuts.filter((cut) => measure >= cut).length)
}

function quantile(sorted: readonly number[], share: number): number {
  const position = share * (sorted.length - 1)
  const below = Math.floor(position)
  const low = sorted[below] ?? 0
  return low + (position - below) * ((sorted[below + 1] ?? low) - low)
}
