import type { InboxItem, Output, listInbox as operation, Parsed } from '@truegul/contract'
import { findPrompt } from '@truegul/topik/prompts'
import type { Context } from '../context.ts'
import type { Statement } from '../database/database.ts'
import type { LearnerCall } from '../handler.ts'
import { positionOf, readCursor, writeCursor } from '../submissions/page-cursor.ts'
import { unseenOf } from '../unseen.ts'

type Row = {
  id: string
  kind: InboxItem['kind']
  submission_id: string | null
  feedback_id: string | null
  prompt_id: string | null
  failure: InboxItem['failure']
  at: Date
  read_at: Date | null
  position: string
}

/** How an essay ended has no row of its own, so that it cannot say anything else than the essay; other news have. */
const page: Statement = {
  name: 'list-inbox',
  text: `
    select * from (
      (select s.id, case when s.failure is null then 'result' else 'failed' end as kind, s.id as submission_id,
        null::uuid as feedback_id, s.prompt_id, s.failure, t.finished_at as at, s.seen_at as read_at, ${positionOf('t.finished_at')}
      from submissions s join tasks t on t.submission_id = s.id
      where s.user_id = $1 and s.status in ('completed', 'failed')
        and ($2::timestamptz is null or (t.finished_at, s.id) < ($2, $3::uuid))
      order by t.finished_at desc, s.id desc limit $4)
      union all
      (select n.id, n.kind, n.submission_id, n.feedback_id, s.prompt_id, null, n.created_at, n.read_at, ${positionOf('n.created_at')}
      from notices n left join submissions s on s.id = n.submission_id
      where n.user_id = $1 and ($2::timestamptz is null or (n.created_at, n.id) < ($2, $3::uuid))
      order by n.created_at desc, n.id desc limit $4)
    ) news
    order by at desc, id desc limit $4`,
}

const count: Statement = { name: 'count-unseen', text: `select ${unseenOf('$1')} as unseen` }

/** What the learner is told of, newest first. */
export async function listInbox(
  { database }: Context,
  { cursor, limit }: Parsed<typeof operation>,
  { userId }: LearnerCall,
): Promise<Output<typeof operation>> {
  const [time, id] = readCursor(cursor)
  const [rows, counts] = await Promise.all([
    database.query<Row>(page, [userId, time, id, limit + 1]),
    database.query<{ unseen: number }>(count, [userId]),
  ])
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(wireItem),
    nextCursor: rows.length > limit && last ? writeCursor(last) : null,
    unseen: counts[0]!.unseen,
  }
}

function wireItem(row: Row): InboxItem {
  const prompt = row.prompt_id === null ? undefined : findPrompt(row.prompt_id)
  return {
    id: row.id,
    kind: row.kind,
    submissionId: row.submission_id,
    feedbackId: row.feedback_id,
    promptId: row.prompt_id,
    promptTitle: prompt ? { ko: prompt.title, en: prompt.gloss.title } : null,
    failure: row.failure,
    at: row.at.toISOString(),
    readAt: row.read_at?.toISOString() ?? null,
  }
}
