import type { BookedCall } from './book-call.ts'

/** Sums over all calls, and by model: each set is a series of its own that CloudWatch charges for. `service` is on every line. */
const DIMENSIONS = [['service'], ['service', 'provider', 'model']]

type Metric = readonly [name: string, unit: 'Count' | 'None', value: number | null | undefined]

/**
 * The fields of a log line in CloudWatch's embedded metric format, which makes metrics of them in the namespace TrueGul. What is not
 * known is left out, because a 0 would be believed. `now`: milliseconds since 1970.
 */
export function metricLine(call: BookedCall, now: number): Record<string, unknown> {
  const { callId, provider, model, purpose, outcome, tokens, costUsd, milliseconds, isCounted } = call
  const metrics: readonly Metric[] = [
    ['LlmRequests', 'Count', isCounted ? 0 : 1],
    ['LlmInputTokens', 'Count', tokens?.input],
    ['LlmOutputTokens', 'Count', tokens?.output],
    ['LlmCacheReadTokens', 'Count', tokens?.cacheRead],
    ['LlmCacheWriteTokens', 'Count', tokens?.cacheWrite],
    ['LlmCostUsd', 'None', costUsd],
    ['LlmCostUnknown', 'Count', costUsd === null ? 1 : null],
  ]
  const known = metrics.filter(([, , value]) => typeof value === 'number')
  const directive = {
    Namespace: 'TrueGul',
    Dimensions: DIMENSIONS,
    Metrics: known.map(([Name, Unit]) => ({ Name, Unit })),
  }
  return {
    _aws: { Timestamp: now, CloudWatchMetrics: [directive] },
    provider,
    model,
    purpose,
    outcome,
    callId,
    milliseconds,
    ...Object.fromEntries(known.map(([name, , value]) => [name, value])),
  }
}
