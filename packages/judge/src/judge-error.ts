import type { FailureCode, Judgement, JudgeTask, Language } from '@truegul/contract'

/** What a judge is given: the text exactly as submitted, the prompt it answers and the language to explain in. */
export type EssayToJudge = {
  text: string
  prompt: { question: number; passage: string; questions: readonly string[]; topicWords: readonly string[] }
  language: Language
}

/** A judgement, and the seal under which the same text finds it again; null where judging again says the same anyway. */
export type Judged = { judgement: Judgement; seal: string | null }

/** Judges the essay of a task: by an LLM only as far as its learner agrees. Throws a JudgeError like any judge. */
export type TaskJudge = (
  essay: EssayToJudge,
  task: Pick<JudgeTask, 'taskId' | 'consent'>,
  options: { signal: AbortSignal },
) => Promise<Judged>

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

/** Nobody waits for this judgement any more: the learner is gone, the task has its result, or it goes again on other terms. */
export class NotWanted extends Error {
  override name = 'NotWanted'
}
