import type { FailureCode, Judgement } from '@truegul/contract'
import type { EssayToJudge } from './analysis/essay-to-judge.ts'

/** Judges an essay, or throws a JudgeError. Never a default score, never a part of a judgement. */
export type Judge = (essay: EssayToJudge, options: { signal: AbortSignal }) => Promise<Judgement>

/** Why there is no judgement. `retryable` is set where the cause is known: true comes again later, false fails the task now. */
export class JudgeError extends Error {
  override name = 'JudgeError'
  readonly code: FailureCode
  readonly retryable: boolean
  /** True for what only waits for money: however long that takes, the essay does not fail for it. */
  readonly isPatient: boolean

  constructor(
    code: FailureCode,
    retryable: boolean,
    message: string,
    { isPatient = false, ...options }: ErrorOptions & { isPatient?: boolean } = {},
  ) {
    super(message, options)
    this.code = code
    this.retryable = retryable
    this.isPatient = isPatient
  }
}
