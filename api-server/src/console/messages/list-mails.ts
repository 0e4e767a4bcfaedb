import type { Output, Parsed } from '@truegul/contract'
import type { listMails as operation } from '@truegul/contract/console'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { IS, MESSAGE_STATE } from './message-states.ts'
import { type Found, pageOf } from './page-of.ts'

type Item = Output<typeof operation>['items'][number]

/** Mails as rows, without address and words: both are nobody's business once a mail is written. */
export async function listMails(
  { database }: Context,
  wish: Parsed<typeof operation>,
): Promise<Output<typeof operation>> {
  const { state, personId, lastHours } = wish
  const where = sql.join(
    [
      sql`true`,
      ...(state === undefined ? [] : [sql.raw(IS[state])]),
      ...(personId === undefined ? [] : [sql`user_id = ${personId}::uuid`]),
      ...(lastHours === undefined ? [] : [sql`ended_at >= now() - ${lastHours} * interval '1 hour'`]),
    ],
    sql` and `,
  )
  const counted = sql<{ total: number }>`select count(*)::float8 as total from mails where ${where}`
  const listed = sql<Found<Item>>`
    select id, user_id as "personId", kind, ${sql.raw(MESSAGE_STATE)} as state, state as ended, attempts, created_at as "createdAt",
      ended_at as "endedAt", case state when 'waiting' then due_at end as "dueAt", reply
    from mails where ${where} order by created_at desc, id desc limit ${wish.rows} offset ${(wish.page - 1) * wish.rows}`
  return pageOf(database, counted, listed)
}
