import { overlap } from '@truegul/korean'
import type { Analysers } from '../analysis/analysers.ts'
import type { Morpheme } from '../analysis/morphemes.ts'
import { findClauseEdits } from './clauses/find-clause-edits.ts'
import type { FrameEdit } from './frame-edit.ts'
import { findParticleEdits } from './particles/find-particle-edits.ts'
import { findPhraseEdits } from './phrases/find-phrase-edits.ts'
import { readEojeols } from './reading/read-eojeols.ts'
import { readSlots } from './reading/read-slots.ts'

/** Wrong particles, phrases and clause frames of one sentence, with offsets inside it. */
export function findFrameEdits(
  { text, morphemes }: { text: string; morphemes: readonly Morpheme[] },
  analysers: Analysers,
): FrameEdit[] {
  const eojeols = readEojeols({ text, morphemes })
  const slots = readSlots(eojeols)
  const fixed = [...findPhraseEdits(eojeols, slots), ...findClauseEdits(eojeols)]
  const particles = findParticleEdits(text, slots, analysers)
  return [...fixed, ...particles.filter((one) => !fixed.some((edit) => overlap(edit, one)))]
}
