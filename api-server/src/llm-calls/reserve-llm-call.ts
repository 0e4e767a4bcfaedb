import { type Output, type reserveLlmCall as operation, type Parsed, Problem } from '@truegul/contract'
import type { Context } from '../context.ts'
import { refuseUnstorable } from './refuse-unstorable.ts'
import type { Reserved } from './reserve-calls.ts'

/** Seconds until it is worth asking again: when calls under way hold the money, and when it is spent. */
const HELD = 30
const SPENT = { budget: 300, 'daily-bound': 3_600 } as const

/**
 * Reserves the most that one request to a vendor can cost, within the budget of the UTC month and the bound of the learner's UTC
 * day. A call that is reserved already is granted again and costs once.
 *
 * @throws Problem `not-found` (also for a deleted account's task), `task-finished`; the latter also where the learner does not, or no
 * longer, agree that the text goes to this provider, and while operators have LLMs switched off: the job at hand is over, and the task goes
 * again with what holds then.
 */
export async function reserveLlmCall(
  { reserveCall, metrics }: Context,
  call: Parsed<typeof operation>,
): Promise<Output<typeof operation>> {
  const { answer, is_held } = await reserveCall(call).catch(refuseUnstorable)
  if (answer === 'granted') return { answer }
  metrics.llm.denied.inc({ reason: answer })
  if (answer === 'budget' || answer === 'daily-bound') {
    const retryAfter = Math.min(is_held ? HELD : SPENT[answer], secondsUntilNext(answer, new Date()))
    return { answer: 'denied', reason: answer, retryAfter }
  }
  throw refusal(answer)
}

function refusal(answer: Exclude<Reserved['answer'], 'granted' | 'budget' | 'daily-bound'>): Problem {
  if (answer === 'not-found') return new Problem('not-found', 'There is no such task.')
  return new Problem('task-finished', OVER[answer])
}

/** Why the job at hand is over. */
const OVER = {
  'no-consent': 'The learner does not agree that the text goes to this provider; the task goes again without it.',
  'switched-off': 'Calls to LLMs are switched off; the task goes again and is judged without them.',
  'task-finished': 'The task already has its result; nothing needs to be paid for it.',
} as const

/** Until the next UTC month, or day, begins with nothing spent. At least 1. */
function secondsUntilNext(limit: 'budget' | 'daily-bound', now: Date): number {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()]
  const next = limit === 'budget' ? Date.UTC(year, month + 1) : Date.UTC(year, month, now.getUTCDate() + 1)
  return Math.max(1, Math.ceil((next - now.getTime()) / 1000))
}
