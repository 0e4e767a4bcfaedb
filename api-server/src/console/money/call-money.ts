/** SQL: what a call counts with, in US dollars. What was charged, else the most that it may have been: `month-money.ts`, which stops. */
export const USD = 'coalesce(cost_usd, reserved_usd, 0)'
/** SQL: tokens that went in, from the cache, into it or neither; and those that came out. 0 where the vendor did not say. */
export const TOKENS_IN =
  '(coalesce(tokens_input, 0)::bigint + coalesce(tokens_cache_read, 0) + coalesce(tokens_cache_write, 0))'
export const TOKENS_OUT = 'coalesce(tokens_output, 0)::bigint'
/** SQL: it came to its end without an answer. Calls under way are none of these. */
export const FAILED = `coalesce(outcome <> 'answered', false)`
