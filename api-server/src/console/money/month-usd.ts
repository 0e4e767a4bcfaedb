import type { Query, Statement } from '../../database/database.ts'
import type { SeoulMonth } from '../seoul-month.ts'
import { USD } from './call-money.ts'

/** A look apart, so that it is made once and not for each call: 63 ms instead of 430 with 150,000. */
const SINCE = `select greatest($1::timestamptz, now() - interval '7 days')`

/**
 * Goes on as in the last seven days of the month so far. On its first day the pace is that of a whole day, because one call in the
 * first minute says nothing of the month.
 */
const look: Statement = {
  name: 'llm-forecast',
  text: `
    with money as (
      select coalesce(sum(${USD}), 0) as usd, coalesce(sum(${USD}) filter (where created_at >= (${SINCE})), 0) as lately,
        coalesce(sum(${USD}) filter (where created_at >= (select date_trunc('day', now(), 'Asia/Seoul'))), 0) as today
      from llm_calls where created_at >= $1 and created_at < $2
    )
    select usd::text as "monthUsd", today::text as "todayUsd",
      case when $2 <= now() or $1 > now() then usd else round(usd + lately
        / greatest(1, extract(epoch from now() - (${SINCE})) / 86400) * extract(epoch from $2 - now()) / 86400, 9) end::text as "forecastUsd"
    from money`,
}

type MonthUsd = { monthUsd: string; todayUsd: string; forecastUsd: string }

/** What LLM calls came to in a month, and will by its end. Of a month that is over, both are the same. */
export async function readMonthUsd(query: Query, { startsAt, endsAt }: SeoulMonth): Promise<MonthUsd> {
  const [row] = await query<MonthUsd>(look, [startsAt, endsAt])
  return row!
}
