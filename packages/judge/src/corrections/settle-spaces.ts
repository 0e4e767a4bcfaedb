import { overlap, type Span } from '@truegul/korean'
import type { Analysers } from '../analysis/analysers.ts'
import type { AnalysedSentence, EssayAnalysis } from '../analysis/essay-analysis.ts'
import { findAdjectivesAsVerbs } from '../analysis/find-adjectives-as-verbs.ts'
import { findSpellingFlags } from '../analysis/spelling.ts'
import { correctSentence, takeIn } from './corrected-sentence.ts'
import type { Edit } from './edit.ts'

/** Finds the edits of one sentence of an essay. */
export type EditsOfSentence = (essay: EssayAnalysis, sentence: AnalysedSentence) => Edit[]

/**
 * What still asks for an edit where only spaces were changed (행복할거: 행복할 거, 행복할 것; 선택 할수: 선택할 수) is made with it, so that nothing
 * is left to correct there. An edit that changes more than spaces is named by that. `edits` stand in order and do not overlap.
 */
export function settleSpaces(
  essay: EssayAnalysis,
  sentence: AnalysedSentence,
  edits: readonly Edit[],
  analysers: Pick<Analysers, 'isKnownWord' | 'morphemes'>,
  find: EditsOfSentence,
): Edit[] {
  if (!edits.some(isOfSpaces)) return [...edits]
  const corrected = correctSentence(sentence, edits)
  const anew = readAnew(essay, sentence, corrected.text, analysers)
  const spaced = corrected.placed.filter(({ edit }) => isOfSpaces(edit))
  const settled = find(anew.essay, anew.sentence)
    .filter((found) => spaced.some((one) => overlap(one.corrected, found)))
    .map((found) => takeIn(found, corrected, sentence))
  const taken = new Set(settled.flatMap(({ touched }) => touched))
  return [...settled.map(({ edit }) => edit), ...edits.filter((edit) => !taken.has(edit))]
}

function isOfSpaces({ rule }: Edit): boolean {
  return rule.startsWith('spacing')
}

/** The corrected sentence, alone in its essay but for what is known of the whole. */
function readAnew(
  essay: EssayAnalysis,
  sentence: AnalysedSentence,
  text: string,
  analysers: Pick<Analysers, 'isKnownWord' | 'morphemes'>,
) {
  const place: Span = { start: 0, end: text.length }
  const again: AnalysedSentence = { ...sentence, ...place, text, morphemes: analysers.morphemes(text) }
  const spelling = findSpellingFlags(text, analysers)
  return {
    sentence: again,
    essay: { ...essay, text, spelling, names: [], particleErrors: [], adjectivesAsVerbs: findAdjectivesAsVerbs(again) },
  }
}
