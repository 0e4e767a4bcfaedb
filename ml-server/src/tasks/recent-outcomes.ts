import { hash } from 'node:crypto'
import type { JudgeTask, TaskOutcome } from '@truegul/contract'

/**
 * Outcomes of the last tasks, so that a task that comes again (its callback was taken but the queue never heard of it, or the
 * callback is away for long) is handed over again without being judged again. Two runs of one task share one judgement.
 */
export type RecentOutcomes = {
  /** The remembered outcome of exactly this task, else that of `judge`; one that rejects is not remembered. */
  outcomeOf(task: JudgeTask, judge: () => Promise<TaskOutcome>): Promise<TaskOutcome>
}

/** @param size how many are remembered; a judgement is 5 to 20 KB. The essays themselves are not kept. */
export function rememberOutcomes(size = 500): RecentOutcomes {
  const known = new Map<string, Promise<TaskOutcome>>()
  return {
    outcomeOf(task, judge) {
      const key = keyOf(task)
      const before = known.get(key)
      if (before) return before
      const outcome = judge()
      known.set(key, outcome)
      outcome.catch(() => known.delete(key))
      const [oldest] = known.keys()
      if (known.size > size && oldest !== undefined) known.delete(oldest)
      return outcome
    },
  }
}

function keyOf({ taskId, text, prompt, language }: JudgeTask): string {
  return `${taskId} ${hash('sha256', JSON.stringify([text, prompt, language]), 'base64')}`
}
