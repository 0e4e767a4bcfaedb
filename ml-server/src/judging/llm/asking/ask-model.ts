import { randomUUID } from 'node:crypto'
import type { LlmPurpose } from '@truegul/contract'
import { type Log, retry } from '@truegul/service'
import { BrokenCircuitError, type CircuitBreakerPolicy } from 'cockatiel'
import { LlmError } from '../llm-error.ts'
import { PROMPT_VERSION } from '../prompt/write-prompt.ts'
import { answerTokensOf, type CallModel, type ModelAccess, type ModelAnswer, type ModelRequest } from './call-model.ts'
import type { LlmBooking } from './llm-booking.ts'
import type { LlmMetrics } from './llm-metrics.ts'
import { PRICE_VERSION } from './models.ts'
import { priceAtMost, priceCall } from './price-call.ts'
import { RequestFailed } from './request-failed.ts'
import { CallTimeout, readVendorFailure, type VendorFailure } from './vendor-error.ts'

type Ask = { taskId: string; purpose: LlmPurpose; request: ModelRequest }
/** An answer with what all requests for it came to; `costUsd` is null where one of them is of unknown cost. */
export type PaidAnswer = ModelAnswer & {
  costUsd: number | null
  calls: number
  provider: ModelAccess['provider']
  model: string
}
export type AskModel = (ask: Ask, signal: AbortSignal) => Promise<PaidAnswer>

export type AskContext = {
  access: ModelAccess
  call: CallModel
  booking: LlmBooking
  breaker: CircuitBreakerPolicy
  metrics: LlmMetrics
  log: Log
  /** Milliseconds for one answer, all repeated requests and pauses included. */
  within: number
}

const PAUSES = { first: 1_000, longest: 15_000 }
/** Seconds that a reservation outlives the longest request. */
const RESERVE_LONGER = 60

/**
 * Asks one model until it answers or time is used up. Before each request its worst cost is reserved, after each it is settled.
 *
 * @throws LlmError; the signal's reason when called off
 */
export function createAskModel(context: AskContext): AskModel {
  const { access, breaker, within } = context
  return async (ask, signal) => {
    const timeout = new AbortController()
    const timer = setTimeout(() => timeout.abort(new CallTimeout()), within)
    const either = AbortSignal.any([signal, timeout.signal])
    let calls = 0
    try {
      const paid = await retry(
        () => {
          calls++
          return breaker.execute(() => askOnce(context, ask, either))
        },
        { ...PAUSES, within, signal: either, isRetryable: waitBeforeNext },
      )
      return { ...paid, calls, provider: access.provider, model: access.model }
    } catch (error) {
      signal.throwIfAborted()
      throw toLlmError(error, access.provider)
    } finally {
      clearTimeout(timer)
    }
  }
}

async function askOnce(context: AskContext, { taskId, purpose, request }: Ask, signal: AbortSignal) {
  const { access, call, booking, metrics, log, within } = context
  const { provider, model } = access
  const callId = randomUUID()
  const labels = { provider, model, purpose }
  const essay = request.messages.map(({ content }) => content).join('')
  const denial = await booking.reserve(
    {
      ...{ callId, taskId, provider, model, purpose, promptVersion: PROMPT_VERSION, priceVersion: PRICE_VERSION },
      reserveUsd: priceAtMost(model, { prefix: request.prefix, essay, answer: answerTokensOf(model) }),
      expiresIn: Math.ceil(within / 1000) + RESERVE_LONGER,
    },
    signal,
  )
  if (denial) throw new LlmError('llm-denied', `no money: ${denial.reason}`, denial.retryAfter * 1000)
  const start = performance.now()
  const settle = (outcome: Parameters<LlmBooking['settle']>[0]['outcome'], answer?: ModelAnswer) => {
    const milliseconds = performance.now() - start
    const costUsd = answer ? priceCall(model, answer.tokens) : FREE.has(outcome) ? 0 : null
    metrics.calls.inc({ ...labels, outcome })
    metrics.seconds.observe({ provider, model }, milliseconds / 1000)
    void booking.settle({ callId, outcome, tokens: answer?.tokens ?? null, costUsd, milliseconds })
    return costUsd
  }
  try {
    const answer = await call(request, signal)
    const outcome = answer.finish === 'whole' ? 'answered' : answer.finish
    return { ...answer, costUsd: settle(outcome, answer) }
  } catch (error) {
    const failure = readVendorFailure(error, signal)
    settle(failure.outcome)
    if (failure.outcome === 'rejected') alarm(context, failure, taskId)
    else log.warn({ taskId, ...labels, outcome: failure.outcome, status: failure.status }, 'a request to an LLM failed')
    throw new RequestFailed(failure)
  }
}

/** Outcomes of which it is known that the vendor charges nothing. */
const FREE: ReadonlySet<string> = new Set(['rate-limited', 'overloaded', 'vendor-error', 'rejected', 'no-connection'])

/** A key, a quota or a request that the vendor will not take: repeating helps nobody, an operator must look at once. */
function alarm({ access, metrics, log }: AskContext, { status }: VendorFailure, taskId: string): void {
  const { provider, model } = access
  metrics.alarms.inc({ provider, status: String(status) })
  log.error({ taskId, provider, model, status, code: 'llm-rejected' }, 'an LLM provider rejects our requests')
}

function waitBeforeNext(error: unknown): boolean | number {
  if (!(error instanceof RequestFailed) || !error.failure.again) return false
  return error.failure.retryAfter || true
}

function toLlmError(error: unknown, provider: string): unknown {
  if (error instanceof BrokenCircuitError) return new LlmError('llm-away', `${provider} is left alone for a while`, 0)
  if (error instanceof CallTimeout) return new LlmError('llm-away', `${provider} took too long`, 0)
  if (!(error instanceof RequestFailed)) return error
  const { outcome, retryAfter } = error.failure
  const code = outcome === 'rejected' ? 'llm-rejected' : 'llm-away'
  return new LlmError(code, `${provider}: ${outcome}`, retryAfter)
}
