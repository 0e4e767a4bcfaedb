import type { LlmCallOutcome } from '@truegul/contract'
import { readRetryAfter } from '@truegul/service'
import { APICallError, NoObjectGeneratedError, NoOutputGeneratedError } from 'ai'

/** What a failed request means for the next one. `again`: the same request may succeed, after `retryAfter` milliseconds. */
export type VendorFailure = {
  outcome: Exclude<LlmCallOutcome, 'answered'>
  again: boolean
  retryAfter: number
  status: number | null
}

const AGAIN = new Set([408, 409, 425, 429])
/** OpenAI's 429 for a used-up account and Anthropic's for one without credit: only an operator can change that. */
const USED_UP = new Set(['insufficient_quota', 'billing_error', 'billing_hard_limit_reached', 'billing_not_active'])
const LONGEST_RETRY_AFTER = 60_000

/** Reads status, code and header of a vendor's refusal; never its text, which may quote the essay or the key. */
export function readVendorFailure(error: unknown, signal: AbortSignal): VendorFailure {
  const failure = (outcome: VendorFailure['outcome'], again = false, status: number | null = null): VendorFailure => ({
    outcome,
    again,
    status,
    retryAfter: 0,
  })
  if (signal.aborted) return failure(signal.reason instanceof CallTimeout ? 'timeout' : 'aborted')
  if (NoObjectGeneratedError.isInstance(error) || NoOutputGeneratedError.isInstance(error)) return failure('unusable')
  const status = APICallError.isInstance(error) ? (error.statusCode ?? null) : null
  // A connection that broke may have carried a request that is charged; one that never was cannot have.
  if (!APICallError.isInstance(error) || status === null)
    return failure(neverConnected(error) ? 'no-connection' : 'aborted', true)
  // An answer that is not in the vendor's format: a proxy's page, or half of an answer.
  if (status < 300) return failure('unusable', true, status)
  const isUsedUp = codesOf(error.data).some((code) => USED_UP.has(code))
  const again = !isUsedUp && (AGAIN.has(status) || status >= 500)
  return { outcome: outcomeOf(status, again), again, status, retryAfter: again ? waitAskedFor(error) : 0 }
}

/** The reason with which a request is called off when its time is used up. */
export class CallTimeout extends Error {
  override name = 'CallTimeout'
}

const NEVER_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])
const LAYERS = 5

function neverConnected(error: unknown): boolean {
  let layer = error
  for (let depth = 0; depth < LAYERS && layer instanceof Error; depth++) {
    if ('code' in layer && typeof layer.code === 'string' && NEVER_CONNECTED.has(layer.code)) return true
    layer = layer.cause
  }
  return false
}

function outcomeOf(status: number, again: boolean): VendorFailure['outcome'] {
  if (!again) return 'rejected'
  if (status === 429) return 'rate-limited'
  return status === 529 || status === 503 ? 'overloaded' : 'vendor-error'
}

/** `error.type` and `error.code`, where both vendors put them. */
function codesOf(data: unknown): string[] {
  const { error } = (typeof data === 'object' && data !== null ? data : {}) as { error?: unknown }
  const { type, code } = (typeof error === 'object' && error !== null ? error : {}) as {
    type?: unknown
    code?: unknown
  }
  return [type, code].filter((value) => typeof value === 'string')
}

/** Milliseconds of `retry-after-ms` or `retry-after`. */
function waitAskedFor({ responseHeaders = {} }: APICallError): number {
  const exact = Number(responseHeaders['retry-after-ms'])
  if (exact > 0) return Math.min(exact, LONGEST_RETRY_AFTER)
  return readRetryAfter(responseHeaders['retry-after'], LONGEST_RETRY_AFTER)
}
