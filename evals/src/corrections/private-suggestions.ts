import { createHash } from 'node:crypto'
import { type Analysers, CORRECTION_KINDS, type CorrectionRule } from '@truegul/judge/parts'
import { evidenceWithoutPrompt } from '../scoring/fit/evidence-without-prompt.ts'
import type { HumanScoredEssay } from '../scoring/fit/private-data.ts'

/** A suggestion with its place in a private essay. Only `key`, `rule` and `kind` may leave the machine. */
export type PrivateSuggestion = {
  /** Names the suggestion without telling the text: a hash of essay, place, original and suggestion. */
  key: string
  rule: CorrectionRule
  kind: string
  original: string
  suggestion: string
  /** 30 characters on both sides. */
  before: string
  after: string
}

const CONTEXT = 30

/** Every suggestion that the local judge makes on these essays, more than it shows of one essay included. */
export function privateSuggestions(essays: readonly HumanScoredEssay[], analysers: Analysers): PrivateSuggestion[] {
  return essays.flatMap(({ id, text: submitted }) => {
    const { essay, edits } = evidenceWithoutPrompt(submitted, analysers)
    return edits.map(({ start, end, suggestion, rule }) => {
      const original = essay.text.slice(start, end)
      return {
        key: createHash('sha256')
          .update(JSON.stringify([id, start, original, suggestion]))
          .digest('hex')
          .slice(0, 16),
        rule,
        kind: CORRECTION_KINDS[rule],
        original,
        suggestion,
        before: essay.text.slice(Math.max(0, start - CONTEXT), start),
        after: essay.text.slice(end, end + CONTEXT),
      }
    })
  })
}
