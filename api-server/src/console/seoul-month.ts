import { sql } from 'kysely'
import type { Query, Statement } from '../database/database.ts'

/** A month of Asia/Seoul, whatever time zone session, machine and viewer have. */
export type SeoulMonth = {
  /** `2026-11` */
  month: string
  startsAt: Date
  /** When the next month begins. */
  endsAt: Date
  isOver: boolean
  /** Its days in order, up to today. */
  days: string[]
}

/** Without a month, the one that it is now. The first three are the database's, because the sums are. */
const look: Statement = {
  name: 'seoul-month',
  text: `
    with month as (
      select coalesce($1::date, date_trunc('month', now() at time zone 'Asia/Seoul')::date) as first
    ), span as (
      select first, first::timestamp at time zone 'Asia/Seoul' as starts_at,
        (first + interval '1 month') at time zone 'Asia/Seoul' as ends_at,
        (now() at time zone 'Asia/Seoul')::date as today
      from month
    )
    select to_char(first, 'YYYY-MM') as month, starts_at as "startsAt", ends_at as "endsAt", ends_at <= now() as "isOver",
      array(select to_char(day, 'YYYY-MM-DD') from generate_series(first::timestamp,
        least(first + interval '1 month' - interval '1 day', today::timestamp), interval '1 day') as day) as days
    from span`,
}

/** SQL: the day of Asia/Seoul of a time. Words for it are made once it is grouped: for each row they cost more than the sums. */
export const seoulDay = (time: string) => `(${time} at time zone 'Asia/Seoul')::date`

/** For the query builder: that a time is of this day of Asia/Seoul, so that an index over the time helps. */
export const isOfDay = (time: string, day: string) => sql`
  ${sql.ref(time)} >= ${day}::date::timestamp at time zone 'Asia/Seoul'
  and ${sql.ref(time)} < (${day}::date + interval '1 day') at time zone 'Asia/Seoul'`

/** @param month like `2026-11` */
export async function readSeoulMonth(query: Query, month: string | undefined): Promise<SeoulMonth> {
  const [row] = await query<SeoulMonth>(look, [month === undefined ? null : `${month}-01`])
  return row!
}
