import { metricLine } from '../cloudwatch/metric-line.ts'
import type { BookedCall } from './book-call.ts'

/** The fields of the log line of a call, which CloudWatch counts it by. `now`: milliseconds since 1970. */
export function callLine(call: BookedCall, now: number): Record<string, unknown> {
  const { callId, provider, model, purpose, outcome, tokens, costUsd, milliseconds, isCounted } = call
  const values = {
    LlmRequests: isCounted ? 0 : 1,
    LlmInputTokens: tokens?.input,
    LlmOutputTokens: tokens?.output,
    LlmCacheReadTokens: tokens?.cacheRead,
    LlmCacheWriteTokens: tokens?.cacheWrite,
    LlmCostUsd: costUsd,
    LlmCostUnknown: costUsd === null ? 1 : null,
  }
  return { ...metricLine(values, now), provider, model, purpose, outcome, callId, milliseconds }
}
