import { randomUUID } from 'node:crypto'
import { PROMPTS } from '@truegul/topik/prompts'
import type pg from 'pg'
import { testJudgement } from '../../testing/test-judgement.ts'

export type PastEssay = {
  /** Place among our prompts. */
  prompt?: number
  status?: 'pending' | 'completed' | 'failed'
  scores?: { content: number; organisation: number; language: number }
  /** Days before today. */
  daysAgo?: number
  isSeen?: boolean
  /** Place in the list of the essay that this one is written anew from. */
  rewriteOf?: number
}

/**
 * Writes essays of the past with their results straight into the database: a statement for a table, however many they are.
 * @returns their ids, in the order given
 */
export async function addPastEssays(
  sql: pg.ClientBase,
  userId: string,
  essays: readonly PastEssay[],
): Promise<string[]> {
  const ids = essays.map(() => randomUUID())
  const rows = essays.map((essay, index) => rowOf(essay, index, ids))
  const results = rows.flatMap(({ id, completed_at, judgement }) => (completed_at ? [{ id, judgement }] : []))
  await sql.query('begin')
  await sql.query(
    `insert into submissions (id, user_id, prompt_id, text, characters, language, status, failure, created_at, completed_at, seen_at)
     select id, $2, prompt, $3, 650, 'en', status, failure, at, completed_at, seen_at
     from jsonb_to_recordset($1) as row(id uuid, prompt text, status text, failure text, at timestamptz, completed_at timestamptz,
       seen_at timestamptz)`,
    [JSON.stringify(rows), userId, '글쓰기는 연습이다. '.repeat(59)],
  )
  await sql.query(
    `insert into tasks (submission_id, state, waiting_since, enqueued_at, finished_at)
     select id, state, at, at, finished_at
     from jsonb_to_recordset($1) as row(id uuid, state text, at timestamptz, finished_at timestamptz)`,
    [JSON.stringify(rows)],
  )
  await sql.query(
    `insert into scoring_results (submission_id, rubric_version, scorer, total, max, range_low, range_high, level, judgement)
     select id, judgement->'provenance'->>'rubricVersion', judgement->'provenance'->>'scorer', (judgement->>'total')::int,
       (judgement->>'max')::int, (judgement->'range'->>0)::int, (judgement->'range'->>1)::int, judgement->>'level', judgement
     from jsonb_to_recordset($1) as row(id uuid, judgement jsonb)`,
    [JSON.stringify(results)],
  )
  await sql.query(
    `insert into criterion_scores (submission_id, criterion, position, score, max)
     select row.id, criterion->>'id', place, (criterion->>'score')::int, (criterion->>'max')::int
     from jsonb_to_recordset($1) as row(id uuid, judgement jsonb),
       jsonb_array_elements(judgement->'criteria') with ordinality as criteria(criterion, place)`,
    [JSON.stringify(results)],
  )
  await sql.query(
    `update submissions set rewrite_of = row.rewrite_of from jsonb_to_recordset($1) as row(id uuid, rewrite_of uuid)
     where submissions.id = row.id and row.rewrite_of is not null`,
    [JSON.stringify(rows)],
  )
  await sql.query('commit')
  return ids
}

/** What the tables hold of one essay. */
function rowOf(essay: PastEssay, index: number, ids: readonly string[]) {
  const { prompt = index, status = 'completed', daysAgo = 0, isSeen = true, scores, rewriteOf } = essay
  const at = new Date(Date.now() - daysAgo * 86_400_000 - index * 1000)
  const isDone = status === 'completed'
  return {
    id: ids[index]!,
    prompt: PROMPTS[prompt % PROMPTS.length]!.id,
    status,
    failure: status === 'failed' ? 'scorer-failed' : null,
    at,
    completed_at: isDone ? at : null,
    seen_at: isDone && isSeen ? at : null,
    state: { completed: 'done', failed: 'failed', pending: 'enqueued' }[status],
    finished_at: status === 'pending' ? null : at,
    judgement: isDone ? testJudgement(scores) : null,
    rewrite_of: rewriteOf === undefined ? null : ids[rewriteOf],
  }
}
