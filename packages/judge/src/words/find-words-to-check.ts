import { overlap, type Span } from '@truegul/korean'
import type { Evidence } from '../criteria/rule.ts'
import { MOST_CORRECTIONS } from './write-corrections.ts'
import type { Booked } from './write-ledger.ts'

// A learner reads no more at once; a text with more unknown words is told how many there are.
const MOST = 60

/**
 * Words that the dictionary does not know and that nothing else in the judgement shows: no correction and no line of the ledger.
 * Each once, in the order of the text, as written. `names` may be right all the same.
 */
export function findWordsToCheck(
  { essay, edits }: Pick<Evidence, 'essay' | 'edits'>,
  ledger: readonly Booked[],
): { words: string[]; names: string[] } {
  const shown: Span[] = edits.slice(0, MOST_CORRECTIONS).map((edit) => essay.source.toSource(edit))
  for (const { rule, start, end } of ledger) {
    if (rule === 'language.spelling' && start !== undefined && end !== undefined) shown.push({ start, end })
  }
  const isShown = (flag: Span) => shown.some((place) => overlap(place, essay.source.toSource(flag)))
  const wordsOf = (flags: readonly (Span & { word: string; split: number | null })[]) => {
    const left = flags.filter((flag) => flag.split === null && !isShown(flag))
    return [...new Set(left.map(({ word }) => word))].slice(0, MOST)
  }
  return { words: wordsOf(essay.spelling), names: wordsOf(essay.names) }
}
