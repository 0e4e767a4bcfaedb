import type { ClientBase } from 'pg'

/** Requests to LLMs with their money in US dollars. The three parts of the money that is not `costUsd` are what it may be at most. */
export type Cost = {
  requests: number
  tokensInput: number
  tokensOutput: number
  tokensCacheRead: number
  tokensCacheWrite: number
  /** Charged, of the requests of which that is known. */
  costUsd: number
  /** Settled without a cost that anybody knows. */
  unknown: number
  unknownUsd: number
  /** Nobody settled them in time. */
  lost: number
  lostUsd: number
  /** Under way. */
  reserved: number
  reservedUsd: number
}

/** What the budget counts: the money that is known, and the most that the rest may be. */
export const counted = ({ costUsd, unknownUsd, lostUsd, reservedUsd }: Cost) =>
  costUsd + unknownUsd + lostUsd + reservedUsd

export type MonthCosts = {
  /** `YYYY-MM`, in UTC as all days here. */
  month: string
  total: Cost
  byModel: (Cost & { provider: string; model: string })[]
  byDay: (Cost & { day: string })[]
}

const LOST = `(outcome = 'lost' or outcome is null and expires_at <= now())`
const RESERVED = `(outcome is null and expires_at > now())`
const UNKNOWN = `(settled_at is not null and cost_usd is null)`

const count = (which: string, name: string) => `
  count(*) filter (where ${which})::int as "${name}",
  coalesce(sum(reserved_usd) filter (where ${which}), 0)::float8 as "${name}Usd"`

/** Sums are exact before they become numbers to print. */
const COST = `
  count(*)::int as requests,
  coalesce(sum(tokens_input), 0)::float8 as "tokensInput", coalesce(sum(tokens_output), 0)::float8 as "tokensOutput",
  coalesce(sum(tokens_cache_read), 0)::float8 as "tokensCacheRead",
  coalesce(sum(tokens_cache_write), 0)::float8 as "tokensCacheWrite",
  coalesce(sum(cost_usd), 0)::float8 as "costUsd",
  ${count(UNKNOWN, 'unknown')}, ${count(LOST, 'lost')}, ${count(RESERVED, 'reserved')}`

const FROM_MONTH = `
  from llm_calls
  where created_at >= $1::date::timestamp at time zone 'UTC'
    and created_at < ($1::date + interval '1 month') at time zone 'UTC'`

/** Reads one month of LLM calls; `month` is `YYYY-MM`, or null for the present one. */
export async function readCosts(client: ClientBase, month: string | null): Promise<MonthCosts> {
  const { rows: named } = await client.query<{ first: string }>(
    `select to_char(coalesce($1::date, now() at time zone 'UTC'), 'YYYY-MM-01') as first`,
    [month === null ? null : `${month}-01`],
  )
  const { first } = named[0]!
  const total = await client.query<Cost>(`select ${COST} ${FROM_MONTH}`, [first])
  const byModel = await client.query<MonthCosts['byModel'][number]>(
    `select provider, model, ${COST} ${FROM_MONTH} group by provider, model order by sum(cost_usd) desc nulls last, model`,
    [first],
  )
  const byDay = await client.query<MonthCosts['byDay'][number]>(
    `select to_char(created_at at time zone 'UTC', 'YYYY-MM-DD') as day, ${COST} ${FROM_MONTH} group by day order by day`,
    [first],
  )
  return { month: first.slice(0, 7), total: total.rows[0]!, byModel: byModel.rows, byDay: byDay.rows }
}
