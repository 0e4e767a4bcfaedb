import type { FailureCode, Judgement } from '@truegul/contract'
import type { EssayToScore } from '../scorer.ts'

/** What the scorer sends to its thread. */
export type ToThread = { number: number; essay: EssayToScore }

/** What the thread sends back: once that it is ready, then one answer for each essay. */
export type FromThread =
  | { kind: 'ready' }
  | { kind: 'judged'; number: number; judgement: Judgement }
  | { kind: 'refused'; number: number; code: FailureCode; retryable: boolean; message: string }
