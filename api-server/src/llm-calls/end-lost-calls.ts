import type { Context } from '../context.ts'
import type { Database, Statement } from '../database/database.ts'
import { type BookedCall, bookCall } from './book-call.ts'

const end: Statement = {
  name: 'end-lost-llm-calls',
  text: `
    update llm_calls set outcome = 'lost' where outcome is null and expires_at <= now()
    returning id as "callId", provider, model, purpose`,
}

/**
 * Ends reservations that nobody settled in time: whoever made the call was killed. It may have been charged, so what was reserved
 * stays spent; `UNDER_WAY` says so from the very moment, this only writes it down and tells.
 */
export async function endLostCalls(database: Database, context: Pick<Context, 'metrics' | 'log'>): Promise<void> {
  const lost = await database.query<Pick<BookedCall, 'callId' | 'provider' | 'model' | 'purpose'>>(end, [])
  if (lost.length === 0) return
  for (const call of lost) {
    bookCall(context, { ...call, outcome: 'lost', tokens: null, costUsd: null, milliseconds: null, isCounted: false })
  }
  context.log.warn({ code: 'llm-calls-lost', calls: lost.length }, 'calls to LLMs were never settled; counted as spent')
}
