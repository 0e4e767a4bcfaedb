import { setTimeout as sleep } from 'node:timers/promises'

export type Pauses = {
  /** Upper bound of the pause after the first failure, in milliseconds; it doubles with each failure. Default 100. */
  first?: number
  /** No pause is longer, in milliseconds, but one that the other side asked for. Default 30,000. */
  longest?: number
}

export type RetryOptions = Pauses & {
  /** Whether to try again; a number asks for a pause of at least that many milliseconds (Retry-After). */
  isRetryable: (error: unknown) => boolean | number
  /** How often `work` is tried at all. Default without end. */
  attempts?: number
  /** Milliseconds after which no further attempt starts. Default without end. */
  within?: number
  /** Ends the pauses; `work` gets it too. */
  signal?: AbortSignal
  /** Told before each pause. */
  onRetry?: (failure: { error: unknown; attempt: number; pause: number }) => void
  random?: () => number
}

/**
 * Tries `work` until it resolves.
 *
 * @throws the last error of `work` when it is not retryable, or when attempts or time are used up; the signal's reason when
 * aborted.
 */
export async function retry<T>(work: (attempt: number) => Promise<T>, options: RetryOptions): Promise<T> {
  const { attempts = Infinity, within = Infinity, signal, isRetryable, onRetry, random = Math.random } = options
  const start = performance.now()
  for (let attempt = 1; ; attempt++) {
    signal?.throwIfAborted()
    try {
      return await work(attempt)
    } catch (error) {
      const again = isRetryable(error)
      if (again === false || attempt >= attempts) throw error
      const pause = pauseAfter(attempt, options, random) + (again === true ? 0 : again)
      if (performance.now() - start + pause >= within) throw error
      onRetry?.({ error, attempt, pause })
      await sleep(pause, undefined, signal ? { signal } : {}).catch(() => signal?.throwIfAborted())
    }
  }
}

/**
 * Pause in milliseconds after the `failures`-th failure in a row: anything from 0 to an exponentially growing bound, so that
 * clients that failed together do not come back together ("full jitter").
 */
export function pauseAfter(failures: number, { first = 100, longest = 30_000 }: Pauses, random = Math.random): number {
  return random() * Math.min(longest, first * 2 ** Math.min(failures - 1, 40))
}
