import type { LlmProvider, Output, Parsed } from '@truegul/contract'
import type { getMoney as operation } from '@truegul/contract/console'
import { noteAction } from '@truegul/operators'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import type { OperatorCall } from '../../handler.ts'
import { act } from '../../operators/act.ts'
import { exactUsd } from '../exact-usd.ts'
import { DAYS, readSeoulMonth } from '../seoul-month.ts'
import { TOKENS_IN, TOKENS_OUT, USD } from './call-money.ts'
import { readMonthUsd } from './month-usd.ts'

const PEOPLE = 50

type Row = { usd: string; calls: number } & (
  | { of: 'month' }
  | { of: 'day'; day: string }
  | { of: 'model'; provider: LlmProvider; model: string; tokensIn: number; tokensOut: number }
  | { of: 'person'; personId: string | null; email: string | null }
)
type RowOf<Of extends Row['of']> = Extract<Row, { of: Of }>

/** All sums in one statement, so that they are sums of the same calls. */
const sums: Statement = {
  name: 'llm-money-of-month',
  text: `
    with days as (${DAYS}), by_day as (
      select day, usd, calls from days cross join lateral (
        select coalesce(sum(${USD}), 0) as usd, count(*) as calls from llm_calls where created_at >= starts_at and created_at < ends_at
      ) as called
    ), by_model as (
      select provider, model, sum(${USD}) as usd, count(*) as calls, sum(${TOKENS_IN}) as tokens_in, sum(${TOKENS_OUT}) as tokens_out
      from llm_calls where created_at >= $1 and created_at < $2 group by provider, model
    ), by_person as (
      select user_id, sum(${USD}) as usd, count(*) as calls from llm_calls where created_at >= $1 and created_at < $2
      group by user_id order by 2 desc, 3 desc, 1 limit ${PEOPLE}
    )
    select 'model' as of, null as day, provider, model, null as "personId", null as email, usd::text as usd, calls::float8 as calls,
      tokens_in::float8 as "tokensIn", tokens_out::float8 as "tokensOut", row_number() over (order by usd desc, model) as place
    from by_model
    union all select 'person', null, null, null, user_id, email, usd::text, calls::float8, null, null,
      row_number() over (order by usd desc, calls desc, user_id)
    from by_person left join users on users.id = user_id
    union all select 'day', day, null, null, null, null, usd::text, calls::float8, null, null, row_number() over (order by day) from by_day
    union all select 'month', null, null, null, null, null, coalesce(sum(usd), 0)::text, null, null, null, 1 from by_day
    order by of, place`,
}

/** The month's money. It shows mail addresses, so that somebody read it is written down. */
export async function getMoney(
  context: Context,
  { month: asked }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Output<typeof operation>> {
  return act(context, call, 'read-money', async (query, actor) => {
    const seoul = await readSeoulMonth(query, asked)
    const { month, startsAt, endsAt, isOver } = seoul
    await noteAction(query, actor, { action: 'read-money', reason: month })
    const rows = await query<Row>(sums, [startsAt, endsAt])
    const those = <Of extends Row['of']>(of: Of) => rows.filter((row): row is RowOf<Of> => row.of === of)
    const totalUsd = those('month')[0]!.usd
    const { forecastUsd } = isOver ? { forecastUsd: totalUsd } : await readMonthUsd(query, seoul)
    return {
      month,
      totalUsd,
      forecastUsd,
      budgetUsd: exactUsd(context.settings.llm.monthlyBudgetUsd),
      days: those('day').map(({ day, usd, calls }) => ({ day, usd, calls })),
      models: those('model').map(({ provider, model, usd, calls, tokensIn, tokensOut }) => ({
        ...{ provider, model, usd, calls, tokensIn, tokensOut },
      })),
      people: those('person').map(({ personId, email, usd, calls }) => ({ personId, email, usd, calls })),
    }
  })
}
