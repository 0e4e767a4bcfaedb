import type { FailureCode, Judgement, JudgeTask, Language } from '@truegul/contract'

/** What a scorer is given: the text exactly as submitted, the prompt it answers and the language to explain in. */
export type EssayToScore = {
  text: string
  prompt: { passage: string; questions: readonly string[]; topicWords: readonly string[] }
  language: Language
}

/** A judgement, and the seal under which the same text finds it again; null where judging again says the same anyway. */
export type Scored = { judgement: Judgement; seal: string | null }

/** Judges the essay of a task: by an LLM only as far as its learner agrees. Throws a ScorerError like any scorer. */
export type TaskScorer = (
  essay: EssayToScore,
  task: Pick<JudgeTask, 'taskId' | 'consent'>,
  options: { signal: AbortSignal },
) => Promise<Scored>

/** Judges an essay, or throws a ScorerError. Never a default score, never a part of a judgement. */
export type Scorer = (essay: EssayToScore, options: { signal: AbortSignal }) => Promise<Judgement>

/** Why there is no judgement. `retryable` is set where the cause is known: true comes again later, false fails the task now. */
export class ScorerError extends Error {
  override name = 'ScorerError'
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

/** Nobody waits for this judgement any more: the learner is gone, the task has its result, or it goes again on other terms. */
export class NotWanted extends Error {
  override name = 'NotWanted'
}
