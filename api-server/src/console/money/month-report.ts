import { sizes } from '@truegul/production/sizes'
import type { Query, Statement } from '../../database/database.ts'
import { exactUsd } from '../exact-usd.ts'
import { readSeoulMonth, type SeoulMonth, seoulDay } from '../seoul-month.ts'
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
    with essays as (
      select ${seoulDay('created_at')} as day, count(*) as essays, count(*) filter (where status = 'completed') as judged,
        count(distinct user_id) as learners
      from submissions where created_at >= $1 and created_at < $2 group by grouping sets ((1), ())
    ), calls as (
      select ${seoulDay('created_at')} as day, count(*) as requests, sum(${USD}) as usd, sum(${TOKENS_IN}) as tokens_in,
        sum(${TOKENS_OUT}) as tokens_out
      from llm_calls where created_at >= $1 and created_at < $2 group by grouping sets ((1), ())
    )
    select to_char(nullif(key, 'infinity'), 'YYYY-MM-DD') as day, coalesce(essays, 0)::float8 as essays, coalesce(learners, 0)::float8 as learners,
      coalesce(requests, 0)::float8 as requests, coalesce(tokens_in, 0)::float8 as "tokensIn",
      coalesce(tokens_out, 0)::float8 as "tokensOut", coalesce(usd, 0)::text as usd,
      (coalesce(usd, 0) + $3::numeric)::text as "totalUsd", round(coalesce(usd, 0) / nullif(judged, 0), 9)::text as "usdByEssay",
      round(coalesce(usd, 0) / nullif(learners, 0), 9)::text as "usdByLearner"
    from (select coalesce(day, 'infinity') as key, * from essays) as e
      full join (select coalesce(day, 'infinity') as key, requests, usd, tokens_in, tokens_out from calls) as c using (key)`,
}

const aws: Statement = {
  name: 'aws-cost-of-month',
  text: 'select usd::text as usd, source, at from aws_costs where month = $1::date',
}

export async function readAwsCost(query: Query, { month }: Pick<SeoulMonth, 'month'>): Promise<AwsCost | null> {
  const [row] = await query<AwsCost>(aws, [`${month}-01`])
  return row ?? null
}

const NOTHING: Counts = { essays: 0, learners: 0, requests: 0, tokensIn: 0, tokensOut: 0, usd: '0' }

/** `llmBudgetUsd`: the API server's. @param month like `2026-11` */
export async function readMonthReport(query: Query, month: string, llmBudgetUsd: number) {
  const seoul = await readSeoulMonth(query, month)
  const cost = await readAwsCost(query, seoul)
  const rows = await query<Row>(count, [seoul.startsAt, seoul.endsAt, cost?.usd ?? null])
  const byDay = new Map(rows.map((row) => [row.day, row]))
  const whole = byDay.get(null)!
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
    days: seoul.days.map((day) => {
      const found = byDay.get(day) ?? NOTHING
      return { day, ...counts(found), usd: found.usd }
    }),
    ...counts(whole),
    usdByEssay: whole.usdByEssay,
    usdByLearner: whole.usdByLearner,
  }
}
