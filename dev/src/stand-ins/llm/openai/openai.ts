import type { Vendor } from '../vendor.ts'
import { openaiChat } from './openai-chat.ts'
import { openaiResponses } from './openai-responses.ts'

/**
 * Errors: https://developers.openai.com/api/docs/guides/error-codes. `insufficient_quota` as recorded in vercel/ai,
 * packages/openai/src/responses/__fixtures__/openai-error.1.json; `rate_limit_exceeded` with type `tokens` as in
 * Pythagora-io/gpt-pilot#53. Bodies of 408, 403, 500 and 503 are by the same pattern, not recorded. Headers:
 * https://developers.openai.com/api/docs/guides/rate-limits, "Rate limits in headers".
 */
export const openai: Vendor = {
  endpoints: { '/v1/chat/completions': openaiChat, '/v1/responses': openaiResponses },
  keyHeaders: ['authorization'],
  keyOf: (headers) => /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? null,
  faultOfHeaders: (headers) =>
    openai.keyOf(headers) !== null
      ? null
      : {
          status: 401,
          code: null,
          message: 'You didn’t provide an API key. Send it as "Authorization: Bearer YOUR_KEY".',
        },
  faultOfWrongKey: (key) => ({ status: 401, message: `Incorrect API key provided: ${masked(key)}.` }),
  quotaFault: {
    status: 429,
    type: 'insufficient_quota',
    code: 'insufficient_quota',
    message: 'You exceeded your current quota, please check your plan and billing details.',
  },
  billingFault: {
    status: 429,
    type: 'billing_not_active',
    code: 'billing_not_active',
    message: 'Your account is not active, please check your billing details on our website.',
  },
  headers: (requestId) => ({
    'x-request-id': requestId,
    'openai-version': '2020-10-01',
    'openai-processing-ms': '1',
    'x-ratelimit-limit-requests': '5000',
    'x-ratelimit-limit-tokens': '4000000',
    'x-ratelimit-remaining-requests': '4999',
    'x-ratelimit-remaining-tokens': '3999000',
    'x-ratelimit-reset-requests': '12ms',
    'x-ratelimit-reset-tokens': '9ms',
  }),
  error({ status, type, code, param, message }) {
    const [usualType, usualCode, usualMessage] = ERRORS[status] ?? ['invalid_request_error', null, 'Invalid request.']
    return {
      error: {
        message: message ?? usualMessage,
        type: type ?? usualType,
        param: param ?? null,
        code: code === undefined ? usualCode : code,
      },
    }
  },
}

const ERRORS: Readonly<Record<number, readonly [type: string, code: string | null, message: string]>> = {
  400: ['invalid_request_error', null, 'Invalid request.'],
  401: ['invalid_request_error', 'invalid_api_key', 'Incorrect API key provided.'],
  403: ['request_forbidden', 'unsupported_country_region_territory', 'Country, region, or territory not supported'],
  404: ['invalid_request_error', 'model_not_found', 'The model does not exist or you do not have access to it.'],
  408: ['server_error', null, 'Request timed out.'],
  429: ['tokens', 'rate_limit_exceeded', 'Rate limit reached on tokens per min (TPM). Please try again in 6ms.'],
  500: ['server_error', null, 'The server had an error while processing your request. Sorry about that!'],
  503: ['server_error', null, 'The engine is currently overloaded, please try again later.'],
}

/** The vendor repeats the two ends of a wrong key in its error: what our logs must not repeat. */
const masked = (key: string) => (key.length < 16 ? '*'.repeat(key.length) : `${key.slice(0, 8)}*****${key.slice(-4)}`)
