import type { FailureCode, Judgement, Language } from '@truegul/contract'

/** What a scorer is given: the text exactly as submitted, the prompt it answers and the language to explain in. */
export type EssayToScore = {
  text: string
  prompt: { passage: string; questions: readonly string[]; topicWords: readonly string[] }
  language: Language
}

/** Judges an essay, or throws a ScorerError. Never a default score, never a part of a judgement. */
export type Scorer = (essay: EssayToScore, options: { signal: AbortSignal }) => Promise<Judgement>

/** Why there is no judgement. `retryable` is set where the cause is known: true comes again later, false fails the task now. */
export class ScorerError extends Error {
  override name = 'ScorerError'
  readonly code: FailureCode
  readonly retryable: boolean

  constructor(code: FailureCode, retryable: boolean, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.retryable = retryable
  }
}
