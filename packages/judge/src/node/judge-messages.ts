import type { FailureCode, Judgement } from '@truegul/contract'
import type { EssayToJudge } from '../analysis/essay-to-judge.ts'

/** What the server sends to a judge process that is ready and holds no essay. */
export type ToJudge = EssayToJudge

/** What a judge process sends back: once that it is ready, then one answer for each essay; or why it ends. */
export type FromJudge =
  | { kind: 'ready' }
  | { kind: 'judged'; judgement: Judgement }
  | { kind: 'refused'; code: FailureCode; retryable: boolean; message: string }
  | { kind: 'broken'; error: unknown }
