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
}

/** Without a month, the one that it is now. By the clock of the database, because the sums are. */
const look: Statement = {
  name: 'seoul-month',
  text: `
    with month as (
      select coalesce($1::date, date_trunc('month', now() at time zone 'Asia/Seoul')::date) as first
    )
    select to_char(first, 'YYYY-MM') as month, first::timestamp at time zone 'Asia/Seoul' as "startsAt",
      (first + interval '1 month') at time zone 'Asia/Seoul' as "endsAt",
      (first + interval '1 month') at time zone 'Asia/Seoul' <= now() as "isOver"
    from month`,
}

/**
 * SQL: the days of a month, up to today, with their beginnings and ends; $1 and $2 are those of the month. Summing each by the index over
 * the time is faster than asking each row for its day: 100 ms and 280 ms with 150,000 calls.
 */
export const DAYS = `
  select to_char(day, 'YYYY-MM-DD') as day, day at time zone 'Asia/Seoul' as starts_at,
    (day + interval '1 day') at time zone 'Asia/Seoul' as ends_at
  from generate_series($1::timestamptz at time zone 'Asia/Seoul',
    least($2::timestamptz - interval '1 second', now()) at time zone 'Asia/Seoul', interval '1 day') as day`

/** For the query builder: that a time is of this day of Asia/Seoul, so that an index over the time helps. */
export const isOfDay = (time: string, day: string) => sql`
  ${sql.ref(time)} >= ${day}::date::timestamp at time zone 'Asia/Seoul'
  and ${sql.ref(time)} < (${day}::date + interval '1 day') at time zone 'Asia/Seoul'`

/** The same of a month, `2026-11`. */
export const isOfMonth = (time: string, month: string) => sql`
  ${sql.ref(time)} >= ${`${month}-01`}::date::timestamp at time zone 'Asia/Seoul'
  and ${sql.ref(time)} < (${`${month}-01`}::date + interval '1 month') at time zone 'Asia/Seoul'`

/** @param month like `2026-11` */
export async function readSeoulMonth(query: Query, month: string | undefined): Promise<SeoulMonth> {
  const [row] = await query<SeoulMonth>(look, [month === undefined ? null : `${month}-01`])
  return row!
}
