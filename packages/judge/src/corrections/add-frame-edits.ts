import { overlap, type Span } from '@truegul/korean'
import type { Analysers } from '../analysis/analysers.ts'
import type { AnalysedSentence, EssayAnalysis } from '../analysis/essay-analysis.ts'
import { findFrameEdits } from '../frames/find-frame-edits.ts'
import type { FrameEdit } from '../frames/frame-edit.ts'
import type { Edit } from './edit.ts'
import { isAccepted } from './is-accepted.ts'

/** An edit with its place in the essay where all edits before it are made. */
type Placed = { edit: Edit; corrected: Span }

/**
 * The edits of one sentence, with those of its frames added. Frames are read where the other edits are made already, so that a
 * misspelt word hides none and what is corrected asks for nothing more; an edit of a frame takes in those that it overlaps.
 * `edits` stand in order and do not overlap.
 */
export function addFrameEdits(
  { text: essayText }: Pick<EssayAnalysis, 'text'>,
  sentence: AnalysedSentence,
  edits: readonly Edit[],
  analysers: Analysers,
): Edit[] {
  const { text, placed } = makeEdits(sentence, edits)
  const morphemes = edits.length === 0 ? sentence.morphemes : analysers.morphemes(text)
  const found = findFrameEdits({ text, morphemes }, analysers).map((one) => {
    const frame = withoutMarks(one, text)
    const touched = placed.filter(({ corrected }) => overlap(corrected, frame))
    const start = Math.min(frame.start, ...touched.map(({ corrected }) => corrected.start))
    const end = Math.max(frame.end, ...touched.map(({ corrected }) => corrected.end))
    const edit: Edit = {
      start: sentence.start + start - growthBefore(placed, start),
      end: sentence.start + end - growthBefore(placed, end),
      suggestion: text.slice(start, frame.start) + frame.suggestion + text.slice(frame.end, end),
      rule: frame.rule,
    }
    return { edit, touched }
  })
  const frames = found.filter(({ edit }) => isChange(sentence, edit) && isAccepted(essayText, edit, analysers))
  const taken = new Set(frames.flatMap(({ touched }) => touched.map(({ edit }) => edit)))
  return [...frames.map(({ edit }) => edit), ...edits.filter((edit) => !taken.has(edit))]
}

function isChange(sentence: AnalysedSentence, { start, end, suggestion }: Edit): boolean {
  return sentence.text.slice(start - sentence.start, end - sentence.start) !== suggestion
}

/** The sentence with all edits made, and where each of them stands in it. */
function makeEdits(sentence: AnalysedSentence, edits: readonly Edit[]): { text: string; placed: Placed[] } {
  const placed: Placed[] = []
  let text = ''
  let done = 0
  for (const edit of edits) {
    text += sentence.text.slice(done, edit.start - sentence.start)
    placed.push({ edit, corrected: { start: text.length, end: text.length + edit.suggestion.length } })
    text += edit.suggestion
    done = edit.end - sentence.start
  }
  return { text: text + sentence.text.slice(done), placed }
}

/** By how many code units the edits that end here or before have made the sentence longer. */
function growthBefore(placed: readonly Placed[], offset: number): number {
  return placed
    .filter(({ corrected }) => corrected.end <= offset)
    .reduce((sum, { edit }) => sum + edit.suggestion.length - (edit.end - edit.start), 0)
}

/** The edit without the punctuation around its word. */
function withoutMarks({ start, end, suggestion, rule }: FrameEdit, text: string): FrameEdit {
  const original = text.slice(start, end)
  const before = /^[^가-힣]*/.exec(original)![0].length
  const after = before === original.length ? 0 : /[^가-힣]*$/.exec(original)![0].length
  return {
    start: start + before,
    end: end - after,
    suggestion: suggestion.slice(before, suggestion.length - after),
    rule,
  }
}
