import { type settleLlmCall as operation, type Parsed, Problem } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { Statement } from '../database/database.ts'
import { type BookedCall, bookCall } from './book-call.ts'
import { refuseUnstorable } from './refuse-unstorable.ts'

type Row = { is_known: boolean } & (Settled | Record<keyof Settled, null>)
type Settled = Pick<BookedCall, 'provider' | 'model' | 'purpose'> & { is_above: boolean | null; was_lost: boolean }

/** What is settled stays. What was lost may still be settled: whoever made the call knows better than the clock. */
const settle: Statement = {
  name: 'settle-llm-call',
  text: `
    with before as (
      select id, outcome, settled_at from llm_calls where id = $1 for update
    ), settled as (
      update llm_calls c set outcome = $2, tokens_input = $3, tokens_output = $4, tokens_cache_read = $5,
        tokens_cache_write = $6, cost_usd = $7, milliseconds = $8, settled_at = now()
      from before b where c.id = b.id and b.settled_at is null
      returning c.provider, c.model, c.purpose, c.cost_usd > c.reserved_usd as is_above, b.outcome is not null as was_lost
    )
    select exists (select from before) as is_known, settled.* from (select) as one left join settled on true`,
}

/**
 * Books what a request to a vendor came to: its cost takes the place of what was reserved. Without a known cost the reserved sum
 * goes on counting. Again: nothing changes.
 *
 * @throws Problem `not-found` for a call that was never reserved
 */
export async function settleLlmCall(context: Context, call: Parsed<typeof operation>): Promise<null> {
  const { callId, outcome, tokens, costUsd, milliseconds } = call
  const counts = tokens ? [tokens.input, tokens.output, tokens.cacheRead, tokens.cacheWrite] : [null, null, null, null]
  const values = [callId, outcome, ...counts, costUsd, Math.round(milliseconds)]
  const [row] = await context.database.query<Row>(settle, values).catch(refuseUnstorable)
  if (!row?.is_known) throw new Problem('not-found', 'No call was reserved under this id.')
  if (row.provider === null) return null
  const { provider, model, purpose, is_above, was_lost } = row
  bookCall(context, { ...call, provider, model, purpose, isCounted: was_lost })
  if (is_above) {
    const code = 'llm-cost-above-reserve'
    context.log.error({ code, callId, provider, model, costUsd }, 'a call cost more than was reserved for it')
  }
  return null
}
