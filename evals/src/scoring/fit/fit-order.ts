import { ORDER_SIGNS, type OrderModel, type OrderSign, type OrderSigns, orderOdds } from '@truegul/judge/parts'
import { average, quantile } from '../../statistics.ts'
import type { MeasuredEssay } from './measure-essays.ts'

const STEPS = 400
const RARE = [0.02, 0.01]
/** More of a sign speaks for order, but for an opening that starts in the middle. */
const SIGNS: Record<OrderSign, 1 | -1> = { cohesion: 1, opening: 1, closing: 1, startsInTheMiddle: -1 }

/**
 * Learns to tell essays from the same essays with their sentences shuffled (logistic regression, fixed signs). No human
 * rating is used; `rare` are the odds that two and one per cent of the essays fall below.
 */
export function fitOrder(essays: readonly MeasuredEssay[]): OrderModel {
  const ordered = essays.flatMap(({ evidence }) => evidence.order ?? [])
  const mixed = essays.flatMap((essay) => essay.mixed)
  const { bias, weights } = tellApart(ordered, mixed)
  const odds = ordered.map((signs) => orderOdds(signs, { bias, weights }))
  return { bias, weights, rare: RARE.map((share) => quantile(odds, share)) }
}

/** Gradient descent on standardised signs, both sides counting the same. */
function tellApart(yes: readonly OrderSigns[], no: readonly OrderSigns[]): Pick<OrderModel, 'bias' | 'weights'> {
  const both = [...yes, ...no]
  const scale = ORDER_SIGNS.map((sign) => {
    const mean = average(both.map((signs) => signs[sign]))
    return { sign, mean, deviation: Math.sqrt(average(both.map((signs) => (signs[sign] - mean) ** 2))) + 1e-9 }
  })
  const rows = both.map((signs, index) => ({
    x: scale.map(({ sign, mean, deviation }) => (signs[sign] - mean) / deviation),
    target: index < yes.length ? 1 : 0,
    share: index < yes.length ? 0.5 / yes.length : 0.5 / no.length,
  }))
  const weights = scale.map(() => 0)
  let bias = 0
  for (let step = 0; step < STEPS; step++) {
    const slope = scale.map(() => 0)
    let level = 0
    for (const { x, target, share } of rows) {
      const odds = x.reduce((sum, value, index) => sum + weights[index]! * value, bias)
      const miss = share * (target - 1 / (1 + Math.exp(-odds)))
      level += miss
      for (const [index, value] of x.entries()) slope[index]! += miss * value
    }
    bias += level
    for (const [index, { sign }] of scale.entries()) {
      const next = weights[index]! + slope[index]!
      weights[index] = next * SIGNS[sign] > 0 ? next : 0
    }
  }
  return {
    bias: bias - scale.reduce((sum, { mean, deviation }, index) => sum + (weights[index]! * mean) / deviation, 0),
    weights: {
      ...{ cohesion: 0, opening: 0, closing: 0, startsInTheMiddle: 0 },
      ...Object.fromEntries(scale.map(({ sign, deviation }, index) => [sign, weights[index]! / deviation])),
    },
  }
}
