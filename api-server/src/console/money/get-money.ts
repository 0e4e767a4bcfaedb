import type { LlmProvider, Output, Parsed } from '@truegul/contract'
import type { getMoney as operation } from '@truegul/contract/console'
import { noteAction } from '@truegul/operators'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import type { OperatorCall } from '../../handler.ts'
import { act } from '../../operators/act.ts'
import { exactUsd } from '../exact-usd.ts'
import { readSeoulMonth, seoulDay } from '../seoul-month.ts'
import { TOKENS_IN, TOKENS_OUT, USD } from './call-money.ts'
import { readMonthUsd } from './month-usd.ts'

const PEOPLE = 50

type Sum = { usd: string; calls: number; tokensIn: number; tokensOut: number }
type Row = Sum &
  (
    | { of: 'month' }
    | { of: 'day'; day: string }
    | { of: 'model'; provider: LlmProvider; model: string }
    | { of: 'person'; personId: string | null; email: string | null }
  )
type RowOf<Of extends Row['of']> = Extract<Row, { of: Of }>

/** All sums in one look, so that they are sums of the same calls. */
const sums: Statement = {
  name: 'llm-money-of-month',
  text: `
    with calls as (
      select ${seoulDay('created_at')} as day, provider, model, user_id, ${USD} as usd, ${TOKENS_IN} as tokens_in,
        ${TOKENS_OUT} as tokens_out
      from llm_calls where created_at >= $1 and created_at < $2
    ), sums as (
      select case grouping(day, provider, user_id) when 3 then 'day' when 5 then 'model' when 6 then 'person' else 'month' end as of,
        day, provider, model, user_id, sum(usd) as usd, count(*) as calls, sum(tokens_in) as tokens_in, sum(tokens_out) as tokens_out
      from calls group by grouping sets ((day), (provider, model), (user_id), ())
    ), placed as (
      select *, row_number() over (partition by of order by usd desc, calls desc, user_id) as place from sums
    )
    select of, to_char(day, 'YYYY-MM-DD') as day, provider, model, user_id as "personId", email, coalesce(usd, 0)::text as usd, calls::float8 as calls,
      coalesce(tokens_in, 0)::float8 as "tokensIn", coalesce(tokens_out, 0)::float8 as "tokensOut"
    from placed left join users on users.id = placed.user_id
    where of <> 'person' or place <= ${PEOPLE} order by of, place`,
}

/** The month's money. It shows mail addresses, so that somebody read it is written down. */
export async function getMoney(
  context: Context,
  { month: asked }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Output<typeof operation>> {
  return act(context, call, 'read-money', async (query, actor) => {
    const seoul = await readSeoulMonth(query, asked)
    const { month, days, startsAt, endsAt } = seoul
    await noteAction(query, actor, { action: 'read-money', reason: month })
    const rows = await query<Row>(sums, [startsAt, endsAt])
    const those = <Of extends Row['of']>(of: Of) => rows.filter((row): row is RowOf<Of> => row.of === of)
    const byDay = new Map(those('day').map((row) => [row.day, row]))
    const { forecastUsd } = await readMonthUsd(query, seoul)
    return {
      month,
      totalUsd: those('month')[0]?.usd ?? '0',
      forecastUsd,
      budgetUsd: exactUsd(context.settings.llm.monthlyBudgetUsd),
      days: days.map((day) => ({ day, usd: byDay.get(day)?.usd ?? '0', calls: byDay.get(day)?.calls ?? 0 })),
      models: those('model').map(({ provider, model, usd, calls, tokensIn, tokensOut }) => ({
        ...{ provider, model, usd, calls, tokensIn, tokensOut },
      })),
      people: those('person').map(({ personId, email, usd, calls }) => ({ personId, email, usd, calls })),
    }
  })
}
