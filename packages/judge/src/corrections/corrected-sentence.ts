import { overlap, type Span } from '@truegul/korean'
import type { AnalysedSentence } from '../analysis/essay-analysis.ts'
import type { Edit } from './edit.ts'

/** An edit with its place in the sentence where all edits before it are made. */
type Placed = { edit: Edit; corrected: Span }
export type CorrectedSentence = { text: string; placed: readonly Placed[] }

/** The sentence with all edits made, and where each of them stands in it. `edits` stand in order and do not overlap. */
export function correctSentence(sentence: Pick<AnalysedSentence, 'text' | 'start'>, edits: readonly Edit[]) {
  const placed: Placed[] = []
  let text = ''
  let done = 0
  for (const edit of edits) {
    text += sentence.text.slice(done, edit.start - sentence.start)
    placed.push({ edit, corrected: { start: text.length, end: text.length + edit.suggestion.length } })
    text += edit.suggestion
    done = edit.end - sentence.start
  }
  return { text: text + sentence.text.slice(done), placed } satisfies CorrectedSentence
}

/** What was found in a corrected sentence as an edit of the essay. It takes in the edits that it overlaps, which are told, too. */
export function takeIn(
  found: Edit,
  { text, placed }: CorrectedSentence,
  { start: offset }: Span,
): { edit: Edit; touched: Edit[] } {
  const touched = placed.filter(({ corrected }) => overlap(corrected, found))
  const start = Math.min(found.start, ...touched.map(({ corrected }) => corrected.start))
  const end = Math.max(found.end, ...touched.map(({ corrected }) => corrected.end))
  const edit: Edit = {
    start: offset + start - growthBefore(placed, start),
    end: offset + end - growthBefore(placed, end),
    suggestion: text.slice(start, found.start) + found.suggestion + text.slice(found.end, end),
    rule: found.rule,
  }
  return { edit, touched: touched.map((one) => one.edit) }
}

/** By how many code units the edits that end here or before have made the sentence longer. */
function growthBefore(placed: readonly Placed[], offset: number): number {
  return placed
    .filter(({ corrected }) => corrected.end <= offset)
    .reduce((sum, { edit }) => sum + edit.suggestion.length - (edit.end - edit.start), 0)
}
