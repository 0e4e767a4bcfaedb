import type { CorrectionRule } from '../edit.ts'

/** A word as it should be written, spaces included; null where nothing is wrong. */
export type Spaced = { right: string; rule: CorrectionRule } | null
export type IsKnown = (word: string) => boolean
