import type { LlmProvider, Output, Parsed } from '@truegul/contract'
import type { listCalls as operation } from '@truegul/contract/console'
import { noteAction } from '@truegul/operators'
import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { OperatorCall } from '../../handler.ts'
import { act } from '../../operators/act.ts'
import { wired } from '../../operators/wired.ts'
import { isOfDay, readSeoulMonth } from '../seoul-month.ts'
import { FAILED, TOKENS_IN, TOKENS_OUT, USD } from './call-money.ts'

type Wish = Parsed<typeof operation>
type Item = Omit<Output<typeof operation>['items'][number], 'at' | 'provider'> & { at: Date; provider: LlmProvider }

/** Single calls of a month, a day or the last hours. Whose they are is shown, so that somebody read it is written down. */
export async function listCalls(context: Context, wish: Wish, call: OperatorCall): Promise<Output<typeof operation>> {
  const { personId = null, lastHours, page, rows } = wish
  const { startsAt, endsAt } = await act(context, call, 'read-money', async (query, actor) => {
    const seoul = await readSeoulMonth(query, wish.month ?? wish.day?.slice(0, 7))
    await noteAction(query, actor, {
      action: 'read-money',
      personId,
      reason: lastHours === undefined ? (wish.day ?? seoul.month) : `${lastHours} hours`,
    })
    return seoul
  })
  const { tables } = context.database
  const time =
    lastHours === undefined
      ? sql`created_at >= ${startsAt} and created_at < ${endsAt}`
      : sql`created_at >= now() - ${lastHours} * interval '1 hour'`
  const where = sql.join([time, ...filters(wish)], sql` and `)
  const summed = sql<{ total: number; totalUsd: string }>`
    select count(*)::float8 as total, coalesce(sum(${sql.raw(USD)}), 0)::text as "totalUsd" from llm_calls where ${where}`
  const listed = sql<Item>`
    select c.id, c.created_at as at, c.provider, c.model, c.purpose, c.user_id as "personId", t.submission_id as "submissionId",
      c.outcome, coalesce(c.cost_usd, c.reserved_usd)::text as usd, c.cost_usd is null as "isEstimate",
      ${sql.raw(TOKENS_IN)}::float8 as "tokensIn", ${sql.raw(TOKENS_OUT)}::float8 as "tokensOut", c.milliseconds
    from (
      select * from llm_calls where ${where} order by created_at desc, id desc limit ${rows} offset ${(page - 1) * rows}
    ) as c left join tasks t on t.id = c.task_id
    order by c.created_at desc, c.id desc`
  const [sums, items] = await Promise.all([summed.execute(tables), listed.execute(tables)])
  return { ...sums.rows[0]!, items: items.rows.map(wired) }
}

/** Only those that are asked for, so that the planner sees which index helps. */
function filters({ day, provider, model, personId, failedOnly }: Wish): RawBuilder<unknown>[] {
  return [
    ...(day === undefined ? [] : [isOfDay('created_at', day)]),
    ...(provider === undefined ? [] : [sql`provider = ${provider}`]),
    ...(model === undefined ? [] : [sql`model = ${model}`]),
    ...(personId === undefined ? [] : [sql`user_id = ${personId}::uuid`]),
    ...(failedOnly === 'true' ? [sql.raw(FAILED)] : []),
  ]
}
