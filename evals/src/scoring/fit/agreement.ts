import { quantile } from '../../statistics.ts'

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

/**
 * Three cut points that turn a measure into bands: they give the bands the shares they have in `bands`, then each is moved a
 * little where that agrees better. To be found on training essays only.
 */
export function findCutPoints(measures: readonly number[], bands: readonly number[], step: number): number[] {
  let cuts = [1, 2, 3].map((band) => quantile(measures, bands.filter((own) => own < band).length / bands.length))
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
