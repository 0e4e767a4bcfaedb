import type { Correction, Language } from '@truegul/contract'
import { CORRECTION_KINDS } from '../corrections/edit.ts'
import type { Evidence } from '../criteria/rule.ts'
import { TEXTS } from './texts.ts'

// An essay of 700 characters by a learner of the middle levels has some 25 errors; of more than these nobody learns. Ours, an estimate.
export const MOST_CORRECTIONS = 40

/** Edits as corrections of the submitted text, each with its reason in the learner's language. */
export function writeCorrections({ edits, essay }: Evidence, submitted: string, language: Language): Correction[] {
  return edits.slice(0, MOST_CORRECTIONS).map(({ start, end, suggestion, rule }) => {
    const span = essay.source.toSource({ start, end })
    const original = submitted.slice(span.start, span.end)
    return { ...span, original, suggestion, reason: TEXTS[language].corrections[rule], kind: CORRECTION_KINDS[rule] }
  })
}
