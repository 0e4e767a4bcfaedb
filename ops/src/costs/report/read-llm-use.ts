import type { ClientBase } from 'pg'
import { type MonthCosts, readCosts } from '../read-costs.ts'

export type LlmUse =
  | (MonthCosts & {
      is: 'known'
      /** Essays and people for whom LLMs were called, without those of deleted accounts; null where only metrics were seen. */
      essays: number | null
      learners: number | null
    })
  /** `isFault`: something is to be mended. */
  | { is: 'unknown'; why: string; isFault: boolean }

/** The LLM calls of a month, and for how many essays and learners they were. */
export async function readLlmUse(client: ClientBase, month: string): Promise<LlmUse> {
  const costs = await readCosts(client, month)
  const { rows } = await client.query<{ essays: number; learners: number }>(
    `select count(distinct task_id)::int as essays, count(distinct user_id)::int as learners from llm_calls
     where created_at >= $1::date::timestamp at time zone 'UTC'
       and created_at < ($1::date + interval '1 month') at time zone 'UTC'`,
    [`${month}-01`],
  )
  return { is: 'known', ...costs, ...rows[0]! }
}
