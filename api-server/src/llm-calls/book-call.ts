import type { LlmCallOutcome, LlmProvider, LlmPurpose, LlmTokens } from '@truegul/contract'
import type { Context } from '../context.ts'
import { callLine } from './call-line.ts'

/** A call of which it is known what became of it, or that nobody will say. */
export type BookedCall = {
  callId: string
  provider: LlmProvider
  model: string
  purpose: LlmPurpose
  /** `lost`: nobody settled it in time. */
  outcome: LlmCallOutcome | 'lost'
  tokens: LlmTokens | null
  /** US dollars; null where nobody knows. */
  costUsd: number | null
  milliseconds: number | null
  /** It was booked as lost before, and is no new request. */
  isCounted: boolean
}

/** Counts a call for Prometheus and writes the line that CloudWatch counts it by. */
export function bookCall({ metrics, log }: Pick<Context, 'metrics' | 'log'>, call: BookedCall): void {
  const { provider, model, purpose, outcome, tokens, costUsd } = call
  const { llm } = metrics
  llm.calls.inc({ provider, model, purpose, outcome })
  if (tokens) {
    llm.tokens.inc({ provider, model, kind: 'input' }, tokens.input)
    llm.tokens.inc({ provider, model, kind: 'output' }, tokens.output)
    llm.tokens.inc({ provider, model, kind: 'cache-read' }, tokens.cacheRead)
    llm.tokens.inc({ provider, model, kind: 'cache-write' }, tokens.cacheWrite)
  }
  if (costUsd === null) llm.costUnknown.inc()
  else llm.cost.inc({ provider, model }, costUsd)
  log.info(callLine(call, Date.now()), 'a call to an LLM')
}
