import type { FailureCode, Judgement } from '@truegul/contract'
import type { EssayToScore } from '../scorer.ts'

/** What the scorer sends to a judge process that is ready. */
export type ToJudge = { number: number; essay: EssayToScore }

/** What a judge process sends back: once that it is ready, then one answer for each essay; or why it ends. */
export type FromJudge =
  | { kind: 'ready' }
  | { kind: 'judged'; number: number; judgement: Judgement }
  | { kind: 'refused'; number: number; code: FailureCode; retryable: boolean; message: string }
  | { kind: 'broken'; error: unknown }
