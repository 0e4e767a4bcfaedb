import { overlap } from '@truegul/korean'
import type { Analysers } from '../analysis/analysers.ts'
import type { Morpheme } from '../analysis/morphemes.ts'
import { findAdnominalEdits } from './adnominals/find-adnominal-edits.ts'
import { findTenseEdits } from './adnominals/find-tense-edits.ts'
import { findClauseEdits } from './clauses/find-clause-edits.ts'
import { findConnectiveEdits } from './clauses/find-connective-edits.ts'
import { findDutyEdits } from './clauses/find-duty-edits.ts'
import { findHonorificEdits } from './clauses/find-honorific-edits.ts'
import { findIdentityEdits } from './clauses/find-identity-edits.ts'
import { findNegationEdits } from './clauses/find-negation-edits.ts'
import { findOpinionEdits } from './clauses/find-opinion-edits.ts'
import { findPurposeEdits } from './clauses/find-purpose-edits.ts'
import { findQuoteEdits } from './clauses/find-quote-edits.ts'
import type { FrameEdit } from './frame-edit.ts'
import { findParticleEdits } from './particles/find-particle-edits.ts'
import { findPhraseEdits } from './phrases/find-phrase-edits.ts'
import { findPossessiveEdits } from './phrases/find-possessive-edits.ts'
import { readEojeols } from './reading/read-eojeols.ts'
import { readSlots } from './reading/read-slots.ts'

/** Wrong particles, phrases and clause frames of one sentence, with offsets inside it. */
export function findFrameEdits(
  { text, morphemes }: { text: string; morphemes: readonly Morpheme[] },
  analysers: Analysers,
): FrameEdit[] {
  const eojeols = readEojeols({ text, morphemes })
  const slots = readSlots(eojeols)
  const kinds = [
    findPhraseEdits(eojeols, slots),
    findPossessiveEdits(eojeols, slots),
    findClauseEdits(eojeols),
    findConnectiveEdits(eojeols),
    findNegationEdits(eojeols),
    findIdentityEdits(eojeols),
    findOpinionEdits(eojeols),
    findPurposeEdits(eojeols),
    findDutyEdits(eojeols),
    findQuoteEdits(eojeols),
    findAdnominalEdits(eojeols),
    findTenseEdits(eojeols),
    findHonorificEdits(eojeols),
    findParticleEdits(text, slots, analysers),
  ]
  const found: FrameEdit[] = []
  for (const edits of kinds) {
    const free = edits.filter((one) => !found.some((edit) => overlap(edit, one)))
    found.push(...free)
  }
  return found
}
