import type { Language } from '@truegul/contract'
import type { BandName, CriterionId } from '@truegul/topik'
import type { CorrectionRule } from '../corrections/edit.ts'
import type { Guard } from '../criteria/guards.ts'
import type { Facts, RuleId } from '../criteria/rule.ts'
import { en } from './en.ts'
import { ko } from './ko.ts'

/** What a rule says: what it looks at, why points are missing, what would bring them, and what to praise. */
type RuleTexts = {
  about: string
  reason: (facts: Facts) => string
  step: (facts: Facts) => string
  praise: (facts: Facts) => string
}

export type NoteCode =
  | 'order-not-judged'
  | 'topic-not-judged'
  | 'off-topic'
  | 'under-length'
  | 'over-length'
  | 'copied-from-prompt'
  | 'repeated-sentences'
  | 'words-to-check'
  | 'names-to-check'

/** Every sentence that the local judge can say in one language. */
export type Texts = {
  rules: Record<RuleId, RuleTexts>
  guards: Record<Guard['code'], string>
  guardSteps: Record<Guard['code'], string>
  /** Points that no rule explains: what was measured, in the essay's own words. */
  rest: Record<CriterionId, (facts: Facts) => string>
  restSteps: Record<CriterionId, string>
  criteria: Record<CriterionId, string>
  bands: Record<CriterionId, Record<BandName, string>>
  overall: Record<BandName, (facts: { total: number; max: number }) => string>
  /** Where the essay is better and worse than as a whole. */
  contrast: (best: string, worst: string) => string
  even: string
  /** That a level and a band which seem to contradict each other are of two scales. */
  twoScales: string
  /** Where a criterion loses most; why, the ledger says. */
  mostLost: (facts: { about: string; points: number }) => string
  mostPoints: (step: string) => string
  nothingStandsOut: (facts: { sentences: number; characters: number }) => string
  notes: Record<NoteCode, (facts: Facts) => string>
  corrections: Record<CorrectionRule, string>
}

export const TEXTS: Record<Language, Texts> = { en, ko }
