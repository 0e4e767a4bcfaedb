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

/** Writes essays of the past with their results straight into the database. @returns their ids, in the order given */
export async function addPastEssays(
  sql: pg.ClientBase,
  userId: string,
  essays: readonly PastEssay[],
): Promise<string[]> {
  const ids = essays.map(() => randomUUID())
  await sql.query('begin')
  for (const [index, essay] of essays.entries()) {
    const { prompt = index, status = 'completed', daysAgo = 0, isSeen = true } = essay
    const at = new Date(Date.now() - daysAgo * 86_400_000 - index * 1000)
    const isDone = status === 'completed'
    await sql.query(
      `insert into submissions (id, user_id, prompt_id, text, characters, language, status, failure, created_at, completed_at,
         seen_at)
       values ($1, $2, $3, $4, 650, 'en', $5, $6, $7, $8, $9)`,
      [
        ids[index],
        userId,
        PROMPTS[prompt % PROMPTS.length]!.id,
        '글쓰기는 연습이다. '.repeat(59),
        status,
        status === 'failed' ? 'scorer-failed' : null,
        at,
        isDone ? at : null,
        isDone && isSeen ? at : null,
      ],
    )
    await sql.query(
      `insert into tasks (submission_id, state, waiting_since, enqueued_at, finished_at)
       values ($1, $2, $3, $3, $4)`,
      [
        ids[index],
        { completed: 'done', failed: 'failed', pending: 'enqueued' }[status],
        at,
        status === 'pending' ? null : at,
      ],
    )
    if (isDone) await addResult(sql, ids[index]!, essay.scores)
  }
  for (const [index, { rewriteOf }] of essays.entries()) {
    if (rewriteOf === undefined) continue
    await sql.query('update submissions set rewrite_of = $2 where id = $1', [ids[index], ids[rewriteOf]])
  }
  await sql.query('commit')
  return ids
}

async function addResult(sql: pg.ClientBase, id: string, scores: PastEssay['scores']): Promise<void> {
  const judgement = testJudgement(scores)
  const { total, max, range, level, provenance } = judgement
  await sql.query(
    `insert into scoring_results (submission_id, rubric_version, scorer, total, max, range_low, range_high, level, judgement)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, provenance.rubricVersion, provenance.scorer, total, max, range[0], range[1], level, judgement],
  )
  for (const [place, criterion] of judgement.criteria.entries()) {
    await sql.query(
      'insert into criterion_scores (submission_id, criterion, position, score, max) values ($1, $2, $3, $4, $5)',
      [id, criterion.id, place + 1, criterion.score, criterion.max],
    )
  }
}
