import type { LlmProvider } from '@truegul/contract'
import type { Log } from '@truegul/service'
import { type CircuitBreakerPolicy, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel'
import type { LlmMetrics } from './llm-metrics.ts'
import { RequestFailed } from './request-failed.ts'

/** Failures in a row after which a provider is left alone, and for how many milliseconds. */
const FAILURES = 8
const LEFT_ALONE = 20_000

/** Leaves a provider alone that keeps failing; then one request tries whether it is well again. */
export function createBreaker(
  provider: LlmProvider,
  { metrics, log }: { metrics: LlmMetrics; log: Log },
): CircuitBreakerPolicy {
  const breaker = circuitBreaker(handleWhen(isOfTheProvider), {
    breaker: new ConsecutiveBreaker(FAILURES),
    halfOpenAfter: LEFT_ALONE,
  })
  breaker.onBreak(() => {
    metrics.circuit.set({ provider }, 1)
    log.error({ provider, code: 'llm-left-alone' }, 'an LLM provider keeps failing and is left alone for a while')
  })
  breaker.onReset(() => {
    metrics.circuit.set({ provider }, 0)
    log.info({ provider }, 'an LLM provider answers again')
  })
  return breaker
}

/** A 400 may be about one essay, and an abort is ours; everything else says that the provider is not well, or will not have us. */
function isOfTheProvider(error: unknown): boolean {
  return error instanceof RequestFailed && error.failure.status !== 400
}
