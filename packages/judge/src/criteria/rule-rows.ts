import type { RuleId } from './rule.ts'

/** A text of ours, or one of the essays in the fixtures, and the prompt it answers (default: the one on reading). */
export type Row = ({ text: string } | { essay: 'weak' | 'good' }) & { prompt?: 'reading' | 'of-the-essay' | 'none' }

/** `wrong`: what the rule takes points for and what it marks there. `right`: it takes none. */
export type Rows = {
  wrong: readonly (Row & { marks: readonly string[] })[]
  right: readonly Row[]
}

export type RowsOf<Criterion extends string> = Record<Extract<RuleId, `${Criterion}.${string}`>, Rows>
