import type { EssayAnswer } from './answers/answer-essay.ts'

/** Answers that were paid for, so that a task that comes again does not pay for them again. They live as long as the process. */
export type PaidAnswers = {
  /** The remembered answer under this key, else that of `ask`, remembered when it resolves. */
  once(key: string, ask: () => Promise<EssayAnswer>): Promise<EssayAnswer>
}

/** @param size how many are kept; an answer is 2 to 6 KB. The oldest goes first. */
export function rememberAnswers(size = 500): PaidAnswers {
  const known = new Map<string, EssayAnswer>()
  return {
    async once(key, ask) {
      const before = known.get(key)
      if (before) return before
      const answer = await ask()
      known.set(key, answer)
      const [oldest] = known.keys()
      if (known.size > size && oldest !== undefined) known.delete(oldest)
      return answer
    },
  }
}
