import type { Analysers } from '../analysis/analysers.ts'
import type { AnalysedSentence, EssayAnalysis } from '../analysis/essay-analysis.ts'
import { findFrameEdits } from '../frames/find-frame-edits.ts'
import type { FrameEdit } from '../frames/frame-edit.ts'
import { correctSentence, takeIn } from './corrected-sentence.ts'
import type { Edit } from './edit.ts'
import { isAccepted } from './is-accepted.ts'

/** Frames read the Hangul of a word. Where it has other letters inside (é뿐만), it was read as another word. */
const KOREAN = /^(?:\d[\d.,]*)?[가-힣]+( [가-힣]+)*$/

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
  const corrected = correctSentence(sentence, edits)
  const { text } = corrected
  const morphemes = edits.length === 0 ? sentence.morphemes : analysers.morphemes(text)
  const found = findFrameEdits({ text, morphemes }, analysers).map((one) =>
    takeIn(withoutMarks(one, text), corrected, sentence),
  )
  const frames = found.filter(
    ({ edit }) => isChange(sentence, edit) && KOREAN.test(edit.suggestion) && isAccepted(essayText, edit, analysers),
  )
  const taken = new Set(frames.flatMap(({ touched }) => touched))
  return [...frames.map(({ edit }) => edit), ...edits.filter((edit) => !taken.has(edit))]
}

function isChange(sentence: AnalysedSentence, { start, end, suggestion }: Edit): boolean {
  return sentence.text.slice(start - sentence.start, end - sentence.start) !== suggestion
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
