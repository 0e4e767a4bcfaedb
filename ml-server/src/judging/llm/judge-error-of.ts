import { JudgeError } from '@truegul/judge'
import { UnusableAnswer } from './answers/answer-essay.ts'
import { LlmError } from './llm-error.ts'

/** What the queue makes of a failure: wait and come again, wait for money without end, or fail honestly. Bugs stay what they are. */
export function judgeErrorOf(error: unknown): unknown {
  if (error instanceof UnusableAnswer) {
    return new JudgeError(error.finish === 'refused' ? 'scorer-refused' : 'scorer-failed', false, error.message)
  }
  if (!(error instanceof LlmError)) return error
  const isPatient = error.code === 'llm-denied'
  return new JudgeError('scorer-away', true, `${error.code}: ${error.message}`, { isPatient })
}
