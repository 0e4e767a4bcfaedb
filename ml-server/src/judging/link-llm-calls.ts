import { createClient, findSealedJudgement, Judgement, reserveLlmCall, settleLlmCall } from '@truegul/contract'
import { createKeepAliveFetch, type Log, retry } from '@truegul/service'
import type { LlmBooking } from './llm/asking/llm-booking.ts'
import type { LlmContext } from './llm/judge-with-llm.ts'
import { LlmError } from './llm/llm-error.ts'
import { NotWanted } from './task-judge.ts'

export type LlmCallsLink = LlmBooking & { findSealed: LlmContext['findSealed']; close(): Promise<void> }

type Options = { callback: { baseUrl: string; secret: string }; log: Log }

const CONNECTIONS = 32
const TIMEOUT = 10_000
const NOT_WANTED: ReadonlySet<string> = new Set(['not-found', 'task-finished'])
/** Milliseconds for which a settlement is repeated; later the reservation ends by itself and is counted as spent. */
const SETTLE_WITHIN = 60_000

/** Links to the API server’s LLM calls (it books each paid request) and its sealed judgements. Knows the callback secret only. */
export function linkLlmCalls({ callback, log }: Options): LlmCallsLink {
  const http = createKeepAliveFetch({ connections: CONNECTIONS, timeout: TIMEOUT })
  const call = createClient({
    baseUrl: callback.baseUrl,
    headers: () => ({ 'x-callback-secret': callback.secret }),
    fetch: http.fetch,
  })
  const settling = new Set<Promise<void>>()

  const settleOnce = async (settlement: Parameters<LlmBooking['settle']>[0]) => {
    const answer = await call(settleLlmCall, settlement)
    // A reservation that nobody knows any more has ended; there is nothing to book it on.
    if (!answer.ok && answer.problem.code !== 'not-found') throw away(answer.problem.code)
  }

  return {
    async reserve(reservation, signal) {
      const answer = await call(reserveLlmCall, reservation, { signal })
      signal.throwIfAborted()
      if (!answer.ok) throw NOT_WANTED.has(answer.problem.code) ? new NotWanted() : away(answer.problem.code)
      return answer.value.answer === 'denied' ? answer.value : null
    },
    settle(settlement) {
      const settled = retry(() => settleOnce(settlement), {
        within: SETTLE_WITHIN,
        isRetryable: (error) => error instanceof LlmError,
      })
        .catch((error: unknown) =>
          log.error({ callId: settlement.callId, err: error }, 'a request to an LLM is not booked'),
        )
        .finally(() => settling.delete(settled))
      settling.add(settled)
      return settled
    },
    async findSealed(seal, signal) {
      const answer = await call(findSealedJudgement, { seal }, { signal })
      signal.throwIfAborted()
      if (!answer.ok) throw away(answer.problem.code)
      const { sealed } = answer.value
      // It becomes the result of this essay, so it is held to its rubric as one.
      const judgement = sealed && Judgement.safeParse(sealed.judgement)
      if (judgement && !judgement.success) throw away('unreadable-answer')
      return judgement && { text: sealed.text, judgement: judgement.data }
    },
    async close() {
      await Promise.all(settling)
      http.close()
    },
  }
}

/** Without a booking no request is made; the task comes again. */
function away(code: string): LlmError {
  return new LlmError('llm-away', `the API server did not book the call: ${code}`, 0)
}
