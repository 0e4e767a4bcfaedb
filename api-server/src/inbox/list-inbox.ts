import type { InboxItem, Output, listInbox as operation, Parsed } from '@truegul/contract'
import { findPrompt } from '@truegul/topik/prompts'
import type { Context } from '../context.ts'
import type { Statement } from '../database/database.ts'
import type { LearnerCall } from '../handler.ts'
import { positionOf, readCursor, writeCursor } from '../submissions/page-cursor.ts'
import { unseenOf } from '../unseen.ts'

type Row = {
  id: string
  prompt_id: string
  failure: InboxItem['failure']
  finished_at: Date
  seen_at: Date | null
  position: string
}

/** An item is how an essay ended: no row of its own, so that it cannot say anything else than the essay. */
const page: Statement = {
  name: 'list-inbox',
  text: `
    select s.id, s.prompt_id, s.failure, t.finished_at, s.seen_at, ${positionOf('t.finished_at')}
    from submissions s join tasks t on t.submission_id = s.id
    where s.user_id = $1 and s.status in ('completed', 'failed')
      and ($2::timestamptz is null or (t.finished_at, s.id) < ($2, $3::uuid))
    order by t.finished_at desc, s.id desc
    limit $4`,
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
  const prompt = findPrompt(row.prompt_id)
  return {
    id: row.id,
    kind: row.failure === null ? 'result' : 'failed',
    submissionId: row.id,
    feedbackId: null,
    promptId: row.prompt_id,
    promptTitle: prompt ? { ko: prompt.title, en: prompt.gloss.title } : null,
    failure: row.failure,
    at: row.finished_at.toISOString(),
    readAt: row.seen_at?.toISOString() ?? null,
  }
}
