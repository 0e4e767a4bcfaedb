import type { Judgement, JudgeTask } from '@truegul/contract'
import type { EssayToJudge } from '@truegul/judge'

/** A judgement, and the seal under which the same text finds it again; null where judging again says the same anyway. */
export type Judged = { judgement: Judgement; seal: string | null }

/** Judges the essay of a task: by an LLM only as far as its learner agrees, and not while operators have LLMs switched off. Throws a JudgeError like any judge. */
export type TaskJudge = (
  essay: EssayToJudge,
  task: Pick<JudgeTask, 'taskId' | 'consent' | 'llmIsOff'>,
  options: { signal: AbortSignal },
) => Promise<Judged>

/** Nobody waits for this judgement any more: the learner is gone, the task has its result, or it goes again on other terms. */
export class NotWanted extends Error {
  override name = 'NotWanted'
}
