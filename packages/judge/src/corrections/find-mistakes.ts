import { overlap, type Span } from '@truegul/korean'
import type { EssayAnalysis } from '../analysis/essay-analysis.ts'
import { CORRECTION_KINDS, type CorrectionRule, type Edit } from './edit.ts'

/** What is wrong at a place, as a teacher would sort it; each kind has its rule in the ledger. */
export type MistakeKind = 'spelling' | 'adjective' | 'ending' | 'particle' | 'frame' | 'word' | 'spoken'

/** `weight`: how many misspelt words it counts as. */
export type Mistake = Span & { kind: MistakeKind; weight: number }

const KIND_OF: Partial<Record<CorrectionRule, MistakeKind>> = {
  adjective: 'adjective',
  'adjective-modifier': 'adjective',
  'word-form': 'ending',
  'confused-word': 'word',
  collocation: 'word',
  voice: 'frame',
  'spoken-word': 'spoken',
  'first-person': 'spoken',
  'particle-after-vowel': 'particle',
  'particle-after-consonant': 'particle',
  'particle-direction': 'particle',
}

/**
 * A particle that does not go with its verb, and a word of another class (많이 사람), tell more than a slip of the pen. Ours: agreement on
 * topics not seen is best with 2.
 */
const WEIGHT_OF_GRAMMAR = 2

/**
 * Every mistake that counts, once: what is corrected in word form, ending, particle or frame, and what no dictionary knows. Spaces count
 * nothing, and polite endings have a measure of their own. In order of place within each source.
 */
export function findMistakes(essay: EssayAnalysis, edits: readonly Edit[]): Mistake[] {
  const corrected = edits.flatMap((edit) => mistakeOf(edit) ?? [])
  const unexplained = essay.spelling.filter((flag) => flag.split === null && !edits.some((edit) => overlap(edit, flag)))
  const rest: Mistake[] = [
    ...essay.particleErrors.map((found) => mistake(found, 'particle')),
    ...essay.adjectivesAsVerbs.map((found) => mistake(found, 'adjective')),
    ...unexplained.map((flag) => mistake(flag, 'spelling')),
  ]
  const kept = [...corrected]
  for (const found of rest) if (!kept.some((other) => overlap(other, found))) kept.push(found)
  return kept
}

function mistakeOf(edit: Edit): Mistake | null {
  const kind = CORRECTION_KINDS[edit.rule]
  if (kind === 'spacing' || edit.rule === 'register') return null
  if (kind === 'spelling') return mistake(edit, 'spelling')
  if (edit.rule.startsWith('frame-')) return mistake(edit, 'frame')
  const found = mistake(edit, KIND_OF[edit.rule] ?? 'ending')
  return edit.rule === 'word-form' ? { ...found, weight: WEIGHT_OF_GRAMMAR } : found
}

function mistake({ start, end }: Span, kind: MistakeKind): Mistake {
  return { start, end, kind, weight: kind === 'frame' ? WEIGHT_OF_GRAMMAR : 1 }
}
