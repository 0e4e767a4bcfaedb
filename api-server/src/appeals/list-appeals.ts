import type { Output, Parsed } from '@truegul/contract'
import type { listAppeals as operation } from '@truegul/contract/console'
import type { Context } from '../context.ts'
import type { Statement } from '../database/database.ts'
import { wired } from '../operators/wired.ts'

type Item = Output<typeof operation>['items'][number]
type Row = Item & { all: number }

const page: Statement = {
  name: 'list-appeals',
  text: `
    with found as (
      select *, count(*) over ()::int as "all" from appeals
      where $1::text is null or (settled_at is null) = ($1 = 'waiting')
      order by settled_at is not null, case when settled_at is null then asked_at end, settled_at desc, submission_id limit $2 offset $3
    )
    select a."all", a.submission_id as "submissionId", s.user_id as "personId", s.prompt_id as "promptId", a.asked_at as "askedAt",
      (select jsonb_agg(jsonb_build_object('id', c.criterion, 'max', c.max, 'score', c.score) order by c.position)
        from criterion_scores c where c.submission_id = a.submission_id) as criteria,
      r.total, a.may_be_kept as "mayBeKept", a.settled_at as "settledAt", a.total as "personTotal"
    from found a join submissions s on s.id = a.submission_id join scoring_results r on r.submission_id = a.submission_id
    order by a.settled_at is not null, case when a.settled_at is null then a.asked_at end, a.settled_at desc, a.submission_id`,
}

/** Appeals without the essays: those that wait the longest first, then what was settled last. */
export async function listAppeals(
  { database }: Context,
  { state, page: number, rows }: Parsed<typeof operation>,
): Promise<Output<typeof operation>> {
  const found = await database.query<Row>(page, [state ?? null, rows, (number - 1) * rows])
  return { total: found[0]?.all ?? 0, items: found.map(({ all: _all, ...item }) => wired(item)) }
}
