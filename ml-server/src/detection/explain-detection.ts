import type { Detection, Language } from '@truegul/contract'
import { EXPLAINED } from './explained-measures.ts'
import { STYLE_IDS } from './measure-style.ts'

const MOST = 4
const FEWEST = 2

/**
 * The two to four features in which a text lies nearest to machine texts, the farthest out first: those outside the range of
 * four in five learners, filled up to two with those that come closest to its edge. Each is a count anybody can repeat.
 */
export function explainDetection(
  style: Float64Array,
  learners: Readonly<Record<string, readonly [number, number]>>,
  language: Language,
): Detection['features'] {
  const candidates = EXPLAINED.map((explained) => {
    const { measure, times, digits, side, text, id } = explained
    const value = (style[STYLE_IDS.indexOf(measure)] ?? 0) * times
    const [low, high] = learners[id] ?? [0, 0]
    const beyond = (side === 'above' ? value - high : low - value) / (high - low || 1)
    const shown = [value, low, high].map((number) => number.toFixed(digits)) as [string, string, string]
    const human: [number, number] = [Number(shown[1]), Number(shown[2])]
    return { beyond, feature: { id, value: Number(shown[0]), human, text: text[language](...shown) } }
  }).sort((one, other) => other.beyond - one.beyond)
  const count = Math.max(FEWEST, Math.min(MOST, candidates.filter(({ beyond }) => beyond > 0).length))
  return candidates.slice(0, count).map(({ feature }) => feature)
}

/** Values of the explained measures of one text, in their units, in the order of `EXPLAINED`. */
export function explainedValues(style: Float64Array): number[] {
  return EXPLAINED.map(({ measure, times }) => (style[STYLE_IDS.indexOf(measure)] ?? 0) * times)
}
