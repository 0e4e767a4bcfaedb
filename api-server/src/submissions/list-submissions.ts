import type { Output, listSubmissions as operation, Parsed, SubmissionItem } from '@truegul/contract'
import { findPrompt } from '@truegul/topik/prompts'
import type { Context } from '../context.ts'
import type { Statement } from '../database/database.ts'
import type { LearnerCall } from '../handler.ts'
import { positionOf, readCursor, writeCursor } from './page-cursor.ts'
import { SUBMISSION_COLUMNS, type SubmissionRow, wireSubmission } from './submission-row.ts'

type Row = SubmissionRow & Pick<SubmissionItem, 'total' | 'max' | 'level' | 'criteria' | 'range'> & { position: string }

/** Keyset, not offset: an essay submitted between two pages shifts nothing. */
const page: Statement = {
  name: 'list-submissions',
  text: `
    select ${SUBMISSION_COLUMNS}, r.total, r.max, r.level,
      case when r.total is not null then jsonb_build_array(r.range_low, r.range_high) end as range,
      (select jsonb_agg(jsonb_build_object('id', c.criterion, 'max', c.max, 'score', c.score) order by c.position)
        from criterion_scores c where c.submission_id = r.submission_id) as criteria,
      ${positionOf('s.created_at')}
    from submissions s
    join tasks t on t.submission_id = s.id
    left join scoring_results r on r.submission_id = s.id
    where s.user_id = $1 and ($2::text[] is null or s.status = any($2))
      and ($3::timestamptz is null or (s.created_at, s.id) < ($3, $4::uuid))
    order by s.created_at desc, s.id desc
    limit $5`,
}

/** History, newest first. */
export async function listSubmissions(
  { database }: Context,
  { status, cursor, limit }: Parsed<typeof operation>,
  { userId }: LearnerCall,
): Promise<Output<typeof operation>> {
  const [time, id] = readCursor(cursor)
  const rows = await database.query<Row>(page, [userId, status ?? null, time, id, limit + 1])
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return {
    items: items.map(wireItem),
    nextCursor: rows.length > limit && last ? writeCursor(last) : null,
  }
}

function wireItem(row: Row): SubmissionItem {
  const { total, max, level, criteria, range } = row
  const prompt = findPrompt(row.prompt_id)
  const promptTitle = prompt ? { ko: prompt.title, en: prompt.gloss.title } : null
  return { ...wireSubmission(row), promptTitle, total, max, level, criteria, range }
}
