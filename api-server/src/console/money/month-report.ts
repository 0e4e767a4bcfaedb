import { sizes } from '@truegul/production/sizes'
import type { Query, Statement } from '../../database/database.ts'
import { exactUsd } from '../exact-usd.ts'
import { DAYS, readSeoulMonth, type SeoulMonth } from '../seoul-month.ts'
import { TOKENS_IN, TOKENS_OUT, USD } from './call-money.ts'

type Tokens = { tokensIn: number; tokensOut: number }
type Counts = Tokens & { essays: number; learners: number; requests: number; usd: string }
type Row = Counts & {
  day: string | null
  totalUsd: string | null
  usdByEssay: string | null
  usdByLearner: string | null
}
type AwsCost = { usd: string; source: 'cost-explorer' | 'by-hand'; at: Date }

/** The deployment plan's table of a month, with what lies behind it. */
export type MonthReport = Awaited<ReturnType<typeof readMonthReport>>

/** Its row without a day is the month. Essays and learners are those that are still there: what is deleted is not counted. */
const count: Statement = {
  name: 'monthly-report',
  text: `
    with days as (${DAYS}), by_day as (
      select day, essays, learners, requests, usd, tokens_in, tokens_out from days cross join lateral (
        select count(*) as essays, count(distinct user_id) as learners from submissions where created_at >= starts_at and created_at < ends_at
      ) as written cross join lateral (
        select count(*) as requests, coalesce(sum(${USD}), 0) as usd, coalesce(sum(${TOKENS_IN}), 0) as tokens_in,
          coalesce(sum(${TOKENS_OUT}), 0) as tokens_out
        from llm_calls where created_at >= starts_at and created_at < ends_at
      ) as called
    ), people as (
      select count(*) filter (where status = 'completed') as judged, count(distinct user_id) as learners
      from submissions where created_at >= $1 and created_at < $2
    ), lines as (
      select *, null::bigint as judged from by_day
      union all select null, coalesce(sum(essays), 0), (select learners from people), coalesce(sum(requests), 0), coalesce(sum(usd), 0),
        coalesce(sum(tokens_in), 0), coalesce(sum(tokens_out), 0), (select judged from people)
      from by_day
    )
    select day, essays::float8 as essays, learners::float8 as learners, requests::float8 as requests, tokens_in::float8 as "tokensIn",
      tokens_out::float8 as "tokensOut", usd::text as usd, (usd + $3::numeric)::text as "totalUsd",
      round(usd / nullif(judged, 0), 9)::text as "usdByEssay", round(usd / nullif(learners, 0), 9)::text as "usdByLearner"
    from lines order by day nulls last`,
}

const aws: Statement = {
  name: 'aws-cost-of-month',
  text: 'select usd::text as usd, source, at from aws_costs where month = $1::date',
}

export async function readAwsCost(query: Query, { month }: Pick<SeoulMonth, 'month'>): Promise<AwsCost | null> {
  const [row] = await query<AwsCost>(aws, [`${month}-01`])
  return row ?? null
}

/** `llmBudgetUsd`: the API server's. @param month like `2026-11` */
export async function readMonthReport(query: Query, month: string, llmBudgetUsd: number) {
  const seoul = await readSeoulMonth(query, month)
  const cost = await readAwsCost(query, seoul)
  const rows = await query<Row>(count, [seoul.startsAt, seoul.endsAt, cost?.usd ?? null])
  const whole = rows.at(-1)!
  const counts = ({ essays, learners, requests, tokensIn, tokensOut }: Counts) => ({
    ...{ essays, learners, requests, tokensIn, tokensOut },
  })
  return {
    month: seoul.month,
    isOver: seoul.isOver,
    aws: {
      budgetUsd: exactUsd(sizes.budget.aws),
      actualUsd: cost?.usd ?? null,
      source: cost?.source ?? null,
      at: cost?.at.toISOString() ?? null,
    },
    llm: { budgetUsd: exactUsd(llmBudgetUsd), actualUsd: whole.usd },
    total: { budgetUsd: exactUsd(sizes.budget.aws + llmBudgetUsd), actualUsd: whole.totalUsd },
    days: rows.slice(0, -1).map((row) => ({ day: row.day!, ...counts(row), usd: row.usd })),
    ...counts(whole),
    usdByEssay: whole.usdByEssay,
    usdByLearner: whole.usdByLearner,
  }
}
