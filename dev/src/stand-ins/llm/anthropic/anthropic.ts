import type { Vendor } from '../vendor.ts'
import { anthropicMessages } from './anthropic-messages.ts'

/**
 * Errors: https://platform.claude.com/docs/en/api/errors ("Error shapes"; 4xx that are not listed there are
 * `invalid_request_error`; 503 is not listed at all and taken as `api_error`). Headers: the rate-limits page beside it.
 * Messages of 401 and 400 as reported in public issues, for example envoyproxy/ai-gateway#1909 and anthropics/claude-code#66314.
 */
export const anthropic: Vendor = {
  endpoints: { '/v1/messages': anthropicMessages },
  keyHeaders: ['x-api-key', 'authorization'],
  keyOf: (headers) => header(headers['x-api-key']),
  faultOfHeaders(headers) {
    if (header(headers['x-api-key']) === null) return { status: 401, message: 'x-api-key header is required' }
    const version = header(headers['anthropic-version'])
    if (version === null) return { status: 400, message: 'anthropic-version: header is required' }
    if (VERSIONS.includes(version)) return null
    return { status: 400, message: `anthropic-version: "${version}" is not a valid version` }
  },
  faultOfWrongKey: () => ({ status: 401, message: 'invalid x-api-key' }),
  quotaFault: {
    status: 400,
    message:
      'Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits.',
  },
  billingFault: { status: 402 },
  headers: (requestId) => ({
    'request-id': requestId,
    'anthropic-organization-id': '00000000-0000-4000-8000-000000000000',
    ...limits('requests', 4_000),
    ...limits('input-tokens', 4_000_000),
    ...limits('output-tokens', 800_000),
    ...limits('tokens', 4_800_000),
  }),
  error({ status, type, message }, requestId) {
    const [usualType, usualMessage] = ERRORS[status] ?? ['invalid_request_error', 'Invalid request']
    return {
      type: 'error',
      error: { type: type ?? usualType, message: message ?? usualMessage },
      request_id: requestId,
    }
  },
}

const VERSIONS = ['2023-06-01', '2023-01-01']

const ERRORS: Readonly<Record<number, readonly [type: string, message: string]>> = {
  400: ['invalid_request_error', 'Invalid request'],
  401: ['authentication_error', 'Authentication error'],
  402: ['billing_error', 'Billing error'],
  403: ['permission_error', 'Your API key does not have permission to use the specified resource.'],
  404: ['not_found_error', 'Not found'],
  413: ['request_too_large', 'Request exceeds the maximum size'],
  429: ['rate_limit_error', 'This request would exceed your organization’s rate limit.'],
  500: ['api_error', 'Internal server error'],
  503: ['api_error', 'Service unavailable'],
  504: ['timeout_error', 'Request timeout'],
  529: ['overloaded_error', 'Overloaded'],
}

function limits(what: string, limit: number): Record<string, string> {
  const name = `anthropic-ratelimit-${what}`
  const reset = `${new Date(Date.now() + 1_000).toISOString().slice(0, 19)}Z`
  return { [`${name}-limit`]: String(limit), [`${name}-remaining`]: String(limit - 1), [`${name}-reset`]: reset }
}

const header = (value: string | string[] | undefined) => (typeof value === 'string' && value !== '' ? value : null)
