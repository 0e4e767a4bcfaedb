import { createClient, postResult, type TaskOutcome } from '@truegul/contract'
import { createKeepAliveFetch, type Log, readRetryAfter, retry } from '@truegul/service'
import type { JudgeMetrics } from './judge-metrics.ts'

/** `not-wanted`: the task has its result already, or nobody knows it any more (the learner deleted it). */
type Handover = 'taken' | 'not-wanted'

type PostOptions = { signal: AbortSignal; within: number }

/**
 * Hands an outcome to the API server, repeating for as long as that may help.
 *
 * @throws CallbackError when time is used up or repeating is useless; the signal's reason when aborted.
 */
export type PostOutcome = (outcome: TaskOutcome, options: PostOptions) => Promise<Handover>

/** `callback-away`: no answer, or "later". `callback-refused`: an answer that only an operator can change. */
export class CallbackError extends Error {
  override name = 'CallbackError'
  readonly code: 'callback-away' | 'callback-refused'
  /** Code of the problem, or `no-connection` or `unreadable-answer`. */
  readonly reason: string
  readonly status: number | null
  /** Milliseconds that the API server asked to wait, else 0. */
  readonly retryAfter: number

  constructor(reason: string, status: number | null, retryAfter: number) {
    super(`the API server did not take the outcome: ${reason}${status === null ? '' : ` (${status})`}`)
    this.code = status === null || status >= 500 || LATER.has(status) ? 'callback-away' : 'callback-refused'
    this.reason = reason
    this.status = status
    this.retryAfter = retryAfter
  }
}

const LATER = new Set([408, 425, 429])

/** No answer names a pause that is longer, whatever it says. Milliseconds. */
const LONGEST_RETRY_AFTER = 60_000

export type CallbackContext = {
  callback: { baseUrl: string; secret: string }
  /** As many calls may be open at once. */
  concurrency: number
  log: Log
  metrics: JudgeMetrics
}

export function createPostOutcome({ callback, concurrency, log, metrics }: CallbackContext): {
  post: PostOutcome
  close(): void
} {
  const http = createKeepAliveFetch({ connections: Math.min(concurrency, 32), timeout: 10_000 })
  const headers = { 'x-callback-secret': callback.secret }

  const postOnce = async (outcome: TaskOutcome, signal: AbortSignal): Promise<Handover> => {
    let retryAfter: string | null = null
    const call = createClient({
      baseUrl: callback.baseUrl,
      headers: () => headers,
      fetch: async (address, options) => {
        const response = await http.fetch(address, options)
        retryAfter = response.headers.get('retry-after')
        return response
      },
    })
    const answer = await call(postResult, outcome, { signal })
    if (answer.ok) return 'taken'
    const { code, status } = answer.problem
    if (code === 'task-finished' || code === 'not-found') return 'not-wanted'
    throw new CallbackError(code, status, readRetryAfter(retryAfter, LONGEST_RETRY_AFTER))
  }

  const post: PostOutcome = async (outcome, { signal, within }) => {
    try {
      return await retry(() => postOnce(outcome, signal), {
        signal,
        within,
        first: 200,
        longest: 5_000,
        isRetryable: (error) =>
          error instanceof CallbackError && error.code === 'callback-away' && (error.retryAfter || true),
        onRetry: ({ error }) =>
          metrics.callbackRetries.inc({ reason: error instanceof CallbackError ? error.reason : '' }),
      })
    } catch (error) {
      if (error instanceof CallbackError && error.code === 'callback-refused') {
        const { reason, status } = error
        log.error(
          { taskId: outcome.taskId, reason, status },
          'the API server refuses our outcome; an operator must look',
        )
      }
      throw error
    }
  }
  return { post, close: http.close }
}
