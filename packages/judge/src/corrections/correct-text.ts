import type { Analysers } from '../analysis/analysers.ts'
import { analyseEssay } from '../analysis/essay-analysis.ts'
import type { Edit } from './edit.ts'
import { findEdits } from './find-edits.ts'

const NO_PROMPT = { question: 54, passage: '', questions: [], topicWords: [] }

/** A text with every suggestion in place, and no prompt known: for measurements and tests. */
export function correctText(text: string, analysers: Analysers): string {
  const essay = analyseEssay({ text, prompt: NO_PROMPT }, analysers)
  return withEdits(essay.text, findEdits(essay, analysers))
}

/** A text with these edits made. They stand in order and do not overlap. */
export function withEdits(text: string, edits: readonly Omit<Edit, 'rule'>[]): string {
  return edits.reduceRight(
    (result, { start, end, suggestion }) => result.slice(0, start) + suggestion + result.slice(end),
    text,
  )
}
