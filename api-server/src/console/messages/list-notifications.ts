import type { Output, Parsed } from '@truegul/contract'
import type { listNotifications as operation } from '@truegul/contract/console'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { IS, MESSAGE_STATE } from './message-states.ts'
import { type Found, pageOf } from './page-of.ts'

type Item = Output<typeof operation>['items'][number]

/** Notifications as rows, without their words. */
export async function listNotifications(
  { database }: Context,
  wish: Parsed<typeof operation>,
): Promise<Output<typeof operation>> {
  const { state, personId, lastHours } = wish
  const where = sql.join(
    [
      sql`true`,
      ...(state === undefined ? [] : [sql.raw(IS[state])]),
      ...(personId === undefined
        ? []
        : [sql`submission_id in (select id from submissions where user_id = ${personId}::uuid)`]),
      ...(lastHours === undefined ? [] : [sql`created_at >= now() - ${lastHours} * interval '1 hour'`]),
    ],
    sql` and `,
  )
  const counted = sql<{ total: number }>`select count(*)::float8 as total from push_notifications where ${where}`
  const listed = sql<Found<Item>>`
    select n.id, s.user_id as "personId", n.kind, ${sql.raw(MESSAGE_STATE)} as state, n.state as ended, n.attempts,
      n.created_at as "createdAt", n.ended_at as "endedAt", case n.state when 'waiting' then n.due_at end as "dueAt",
      n.submission_id as "submissionId", n.platform, n.reason
    from (
      select * from push_notifications where ${where}
      order by created_at desc, id desc limit ${wish.rows} offset ${(wish.page - 1) * wish.rows}
    ) as n join submissions s on s.id = n.submission_id
    order by n.created_at desc, n.id desc`
  return pageOf(database, counted, listed)
}
