import type { Output, Parsed } from '@truegul/contract'
import type { listFeedback as operation } from '@truegul/contract/console'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import { FEEDBACK_COLUMNS, type FeedbackRow, wireFeedback } from './feedback-row.ts'

type Choices = Pick<Output<typeof operation>, 'labels' | 'operators'>

const page: Statement = {
  name: 'list-feedback',
  text: `
    with found as (
      select f.id, count(*) over ()::int as total from feedback f
      where ($1::text is null or f.status = $1) and ($2::text is null or f.kind = $2) and ($3::text is null or $3 = any(f.labels))
        and ($4::uuid is null or f.assignee_id = $4) and ($5::uuid is null or f.user_id = $5)
      order by f.created_at desc, f.id limit $6 offset $7
    )
    select found.total, ${FEEDBACK_COLUMNS} from found join feedback f on f.id = found.id join users u on u.id = f.user_id
    order by f.created_at desc, f.id`,
}

const choices: Statement = {
  name: 'feedback-choices',
  text: `
    select coalesce((select array_agg(distinct l order by l) from feedback, unnest(labels) l), '{}') as labels,
      coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'email', u.email) order by u.email)
        from operators o join users u on u.id = o.user_id), '[]') as operators`,
}

/** A page of what testers said, newest first. */
export async function listFeedback(
  { database }: Context,
  { status, kind, label, assigneeId, personId, page: number, rows }: Parsed<typeof operation>,
): Promise<Output<typeof operation>> {
  const filters = [status, kind, label, assigneeId, personId].map((filter) => filter ?? null)
  const [found, [all]] = await Promise.all([
    database.query<FeedbackRow & { total: number }>(page, [...filters, rows, (number - 1) * rows]),
    database.query<Choices>(choices, []),
  ])
  return {
    total: found[0]?.total ?? 0,
    items: found.map(({ total: _total, ...row }) => wireFeedback(row)),
    ...all!,
  }
}
