import { correlation, findCutPoints, toBands, weightedKappa } from './agreement.ts'

export type Agreement = { kappa: number; correlation: number; exact: number; adjacent: number }
/** Learns from some essays and gives back how it measures any other. */
export type Learner<T> = (training: readonly T[]) => (essay: T) => number

/** How well essays are measured by a learner that has not seen their part. Cut points are found on the training parts too. */
export function crossValidate<T extends { band: number }>(
  parts: readonly T[][],
  learn: Learner<T>,
  step: number,
): Agreement {
  const measures: number[] = []
  const predicted: number[] = []
  const human: number[] = []
  for (const [index, part] of parts.entries()) {
    const training = parts.filter((_, other) => other !== index).flat()
    const measure = learn(training)
    const cuts = findCutPoints(
      training.map(measure),
      training.map((essay) => essay.band),
      step,
    )
    const own = part.map(measure)
    measures.push(...own)
    predicted.push(...toBands(own, cuts))
    human.push(...part.map((essay) => essay.band))
  }
  const within = (distance: number) =>
    human.filter((band, index) => Math.abs(band - predicted[index]!) <= distance).length / human.length
  return {
    kappa: weightedKappa(human, predicted),
    correlation: correlation(measures, human),
    exact: within(0),
    adjacent: within(1),
  }
}

/** Parts with the same share of every band, shuffled by a seed. */
export function stratifiedParts<T extends { band: number }>(essays: readonly T[], count: number, seed: number): T[][] {
  const parts: T[][] = Array.from({ length: count }, () => [])
  const random = generator(seed)
  for (const band of [0, 1, 2, 3]) {
    const own = essays.filter((essay) => essay.band === band)
    for (let index = own.length - 1; index > 0; index--) {
      const other = Math.floor(random() * (index + 1))
      const swapped = own[index]!
      own[index] = own[other]!
      own[other] = swapped
    }
    for (const [index, essay] of own.entries()) parts[index % count]!.push(essay)
  }
  return parts
}

/** mulberry32: small, seeded, the same on every machine. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
