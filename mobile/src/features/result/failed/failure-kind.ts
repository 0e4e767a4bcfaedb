import { FAILURES_OF_THE_TEXT, FailureCode } from '@truegul/contract'

export type FailureKind = {
  /** What went wrong, as the learner reads it. */
  reason: FailureCode | 'unknown'
  /** `given-back`: nothing counts. `kept`: it counts once, retries are free. `unknown`: only a newer server knows, so nothing is said but that retrying is free. */
  cost: 'given-back' | 'kept' | 'unknown'
}

/** Where a failure lies and what it costs, from the contract's list. */
export function failureKind(failure: string | null): FailureKind {
  const reason = FailureCode.safeParse(failure).data ?? 'unknown'
  if (reason === 'unknown') return { reason, cost: 'unknown' }
  const ofTheText: readonly string[] = FAILURES_OF_THE_TEXT
  return { reason, cost: ofTheText.includes(reason) ? 'kept' : 'given-back' }
}
