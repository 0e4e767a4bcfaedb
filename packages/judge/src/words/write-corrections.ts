import type { Correction, Language } from '@truegul/contract'
import { CORRECTION_KINDS } from '../corrections/edit.ts'
import type { Evidence } from '../criteria/rule.ts'
import { TEXTS } from './texts.ts'

// More would bury the learner; the first ones stand for their kind. Ours, an estimate.
export const MOST_CORRECTIONS = 20

/** Edits as corrections of the submitted text, each with its reason in the learner's language. */
export function writeCorrections({ edits, essay }: Evidence, submitted: string, language: Language): Correction[] {
  return edits.slice(0, MOST_CORRECTIONS).map(({ start, end, suggestion, rule }) => {
    const span = essay.source.toSource({ start, end })
    const original = submitted.slice(span.start, span.end)
    return { ...span, original, suggestion, reason: TEXTS[language].corrections[rule], kind: CORRECTION_KINDS[rule] }
  })
}
