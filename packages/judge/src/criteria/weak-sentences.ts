import type { AnalysedSentence } from '../analysis/essay-analysis.ts'
import { countClauses } from '../measures/measure-essay.ts'
import { usualJoins } from '../measures/usual-joins.ts'

/** Shorter ones are headings or fragments. Ours, an estimate. */
const FEWEST_MORPHEMES = 5
/** What a learner can rewrite at one sitting. Ours. */
const SHOWN = 3

/** The own sentences with the fewest clauses, below `usual` of them each. */
export function simplestSentences(own: readonly AnalysedSentence[], usual: number): AnalysedSentence[] {
  return lowest(own, ({ morphemes }) => countClauses(morphemes), usual)
}

/** The own sentences whose particles and endings follow each other least as natives would have them, below `usual`. */
export function leastUsualSentences(own: readonly AnalysedSentence[], usual: number): AnalysedSentence[] {
  return lowest(own, (sentence) => usualJoins([sentence]), usual)
}

function lowest(
  own: readonly AnalysedSentence[],
  measure: (sentence: AnalysedSentence) => number,
  below: number,
): AnalysedSentence[] {
  return own
    .filter(({ morphemes }) => morphemes.length >= FEWEST_MORPHEMES)
    .map((sentence) => ({ sentence, value: measure(sentence) }))
    .filter(({ value }) => value < below)
    .sort((one, other) => one.value - other.value)
    .slice(0, SHOWN)
    .map(({ sentence }) => sentence)
}
