import type { Output, Parsed } from '@truegul/contract'
import type { listEssays as operation } from '@truegul/contract/console'
import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../context.ts'
import { wired } from '../../operators/wired.ts'
import { isOfDay, isOfMonth } from '../seoul-month.ts'
import { ofTask } from './of-task.ts'

type Wish = Parsed<typeof operation>
type Item = Omit<Output<typeof operation>['items'][number], 'createdAt' | 'endedAt' | 'disputedAt'> & {
  createdAt: Date
  endedAt: Date | null
  disputedAt: Date | null
}

/** Essays as rows, without their text. */
export async function listEssays({ database }: Context, wish: Wish): Promise<Output<typeof operation>> {
  const { page, rows, order } = wish
  const where = sql.join([sql`true`, ...filters(wish)], sql` and `)
  const way = sql.raw(order === 'ascending' ? 'asc' : 'desc')
  const counted = sql<{ total: number }>`select count(*)::float8 as total from submissions where ${where}`
  // Indexes alone say which essays are on the page, and only these are read.
  const listed = sql<Item>`
    select s.id, s.user_id as "personId", s.prompt_id as "promptId", s.status, s.failure, s.characters, t.attempts,
      s.created_at as "createdAt", t.finished_at as "endedAt", r.scorer, r.total as points, r.level,
      (t.detection ->> 'flagged')::boolean as flagged, t.disputed_at as "disputedAt"
    from (
      select id from submissions where ${where} order by created_at ${way}, id ${way} limit ${rows} offset ${(page - 1) * rows}
    ) as found join submissions s on s.id = found.id join tasks t on t.submission_id = s.id left join scoring_results r on r.submission_id = s.id
    order by s.created_at ${way}, s.id ${way}`
  const [total, items] = await Promise.all([counted.execute(database.tables), listed.execute(database.tables)])
  return { total: total.rows[0]!.total, items: items.rows.map(wired) }
}

const STATUSES = { waiting: ['pending', 'processing'], completed: ['completed'], failed: ['failed'] }

/** Only those that are asked for, so that the planner sees which index helps. */
function filters(wish: Wish): RawBuilder<unknown>[] {
  const { state, failure, personId, promptId, day, month } = wish
  return [
    ...(state === undefined ? [] : [sql`status in (${sql.join(STATUSES[state])})`]),
    // A failure is one of an essay that failed, which an index knows.
    ...(failure === undefined ? [] : [sql`status = 'failed' and failure = ${failure}`]),
    ...(personId === undefined ? [] : [sql`user_id = ${personId}::uuid`]),
    ...(promptId === undefined ? [] : [sql`prompt_id = ${promptId}`]),
    ...(day === undefined ? [] : [isOfDay('created_at', day)]),
    ...(month === undefined ? [] : [isOfMonth('created_at', month)]),
    ...ofTask(wish),
  ]
}
