import type { WordToCheck } from '@truegul/contract'
import { overlap, type Span } from '@truegul/korean'
import type { SpellingFlag } from '../analysis/spelling.ts'
import type { Evidence } from '../criteria/rule.ts'
import { MOST_CORRECTIONS } from './write-corrections.ts'
import type { Booked } from './write-ledger.ts'

// A learner reads no more at once; a text with more unknown words is told how many there are.
const MOST = 60

/**
 * Words that the dictionary does not know and that nothing else in the judgement shows: no correction and no line of the ledger.
 * Each once, in the order of the text, as written. `names` may be right all the same. `places` are all of them in the submitted text.
 */
export function findWordsToCheck(
  { essay, edits }: Pick<Evidence, 'essay' | 'edits'>,
  ledger: readonly Booked[],
  submitted: string,
): { words: string[]; names: string[]; places: WordToCheck[] } {
  const shown: Span[] = edits.slice(0, MOST_CORRECTIONS).map((edit) => essay.source.toSource(edit))
  for (const { rule, start, end } of ledger) {
    if (rule === 'language.spelling' && start !== undefined && end !== undefined) shown.push({ start, end })
  }
  const isShown = (flag: Span) => shown.some((place) => overlap(place, essay.source.toSource(flag)))
  const [words, names] = [essay.spelling, essay.names].map((flags) =>
    flags.filter((flag) => flag.split === null && !isShown(flag)),
  ) as [SpellingFlag[], SpellingFlag[]]
  const once = (flags: readonly SpellingFlag[]) => [...new Set(flags.map(({ word }) => word))].slice(0, MOST)
  const spans = [...words, ...names]
    .sort((one, other) => one.start - other.start)
    .map((flag) => essay.source.toSource(flag))
  return {
    words: once(words),
    names: once(names),
    places: spans.slice(0, MOST).map((span) => ({ ...span, original: submitted.slice(span.start, span.end) })),
  }
}
