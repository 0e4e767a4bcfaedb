import type { Correction } from '@truegul/contract'
import type { Span } from '@truegul/korean'

/** Each rule that suggests an edit, with the kind it is shown under. The reasons are in `texts/`. */
export const CORRECTION_KINDS = {
  spelling: 'spelling',
  'spelling-sound': 'spelling',
  'spelling-doe': 'spelling',
  'spelling-negation': 'spelling',
  spacing: 'spacing',
  'spacing-bound-noun': 'spacing',
  'spacing-not-only': 'spacing',
  'spacing-auxiliary': 'spacing',
  'spacing-after-ending': 'spacing',
  'spacing-number': 'spacing',
  'spacing-determiner': 'spacing',
  'spacing-joined': 'spacing',
  adjective: 'grammar',
  'adjective-modifier': 'grammar',
  'verb-plain': 'grammar',
  copula: 'grammar',
  ending: 'grammar',
  'stem-rieul': 'grammar',
  'stem-irregular': 'grammar',
  'past-modifier': 'grammar',
  tense: 'grammar',
  'negation-ending': 'grammar',
  'particle-after-vowel': 'grammar',
  'particle-after-consonant': 'grammar',
  'particle-direction': 'grammar',
  'frame-subject': 'grammar',
  'frame-object': 'grammar',
  'frame-place': 'grammar',
  'frame-action': 'grammar',
  'frame-person': 'grammar',
  'frame-thing': 'grammar',
  'frame-phrase': 'grammar',
  'frame-possessive': 'grammar',
  'frame-clause': 'grammar',
  'frame-honorific': 'grammar',
  'word-form': 'vocabulary',
  'confused-word': 'vocabulary',
  collocation: 'vocabulary',
  voice: 'grammar',
  register: 'register',
  'spoken-word': 'register',
  'first-person': 'register',
} as const satisfies Record<string, Correction['kind']>
export type CorrectionRule = keyof typeof CORRECTION_KINDS

/** A minimal edit in the normalised text: the text with `suggestion` in place of the span is right there. */
export type Edit = Span & { suggestion: string; rule: CorrectionRule }
