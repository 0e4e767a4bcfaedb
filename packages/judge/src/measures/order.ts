import { hasClosingCue, hasOpeningCue, startsInTheMiddle } from '@truegul/korean'
import type { AnalysedSentence } from '../analysis/essay-analysis.ts'
import type { OrderModel } from './model.ts'

/** What tells sentences in their order from the same sentences shuffled. */
export const ORDER_SIGNS = ['cohesion', 'opening', 'closing', 'startsInTheMiddle'] as const
export type OrderSign = (typeof ORDER_SIGNS)[number]
export type OrderSigns = Record<OrderSign, number>

// Fewer sentences can stand in many orders.
const FEWEST = 6
const CONTENT = /^(?:NNG|NNP|XR|VV|VA|MAG)$/

/**
 * Signs of order of a text: do neighbouring sentences share more words than any two do, do its first and last sentence look
 * like an opening and a closing more than the others? Null for a short text. Says nothing of whether the argument is sound.
 */
export function orderSigns(own: readonly Pick<AnalysedSentence, 'text' | 'morphemes'>[]): OrderSigns | null {
  const first = own[0]
  const last = own.at(-1)
  if (!first || !last || own.length < FEWEST) return null
  const share = (cue: (sentence: string) => boolean) => own.filter(({ text }) => cue(text)).length / own.length
  return {
    cohesion: cohesionOf(own),
    opening: Number(hasOpeningCue(first.text)) - share(hasOpeningCue),
    closing: Number(hasClosingCue(last.text)) - share(hasClosingCue),
    startsInTheMiddle: Number(startsInTheMiddle(first.text)),
  }
}

/** Log odds that the sentences stand as they were written, and not shuffled. */
export function orderOdds(signs: OrderSigns, { bias, weights }: Pick<OrderModel, 'bias' | 'weights'>): number {
  return ORDER_SIGNS.reduce((sum, sign) => sum + weights[sign] * signs[sign], bias)
}

/** Mean likeness (shared words) of neighbours minus that of any two sentences. Time grows with length only. */
function cohesionOf(own: readonly Pick<AnalysedSentence, 'morphemes'>[]): number {
  const words = own.map(({ morphemes }) => [
    ...new Set(morphemes.filter(({ tag }) => CONTENT.test(tag)).map(({ text }) => text)),
  ])
  const sums = new Map<string, { sum: number; squares: number }>()
  let neighbours = 0
  let before = new Set<string>()
  for (const [index, list] of words.entries()) {
    const shared = list.filter((word) => before.has(word)).length
    if (shared > 0) neighbours += shared / Math.sqrt(list.length * before.size)
    before = new Set(words[index])
    for (const word of list) {
      const { sum, squares } = sums.get(word) ?? { sum: 0, squares: 0 }
      sums.set(word, { sum: sum + 1 / Math.sqrt(list.length), squares: squares + 1 / list.length })
    }
  }
  let all = 0
  for (const { sum, squares } of sums.values()) all += sum ** 2 - squares
  return neighbours / (own.length - 1) - all / (own.length * (own.length - 1))
}
