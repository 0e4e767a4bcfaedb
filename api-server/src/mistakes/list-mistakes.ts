import type {
  Correction,
  EssayMistakes,
  LedgerLine,
  Output,
  listMistakes as operation,
  Parsed,
} from '@truegul/contract'
import { findPrompt } from '@truegul/topik/prompts'
import type { Context } from '../context.ts'
import type { Statement } from '../database/database.ts'
import type { LearnerCall } from '../handler.ts'
import { positionOf, readCursor, writeCursor } from '../submissions/page-cursor.ts'
import { sentenceFinder } from './sentence-around.ts'

type Row = {
  id: string
  prompt_id: string
  text: string
  created_at: Date
  corrections: Correction[]
  ledger: LedgerLine[]
  position: string
}

const page: Statement = {
  name: 'list-mistakes',
  text: `
    select s.id, s.prompt_id, s.text, s.created_at, r.judgement -> 'corrections' as corrections, r.judgement -> 'ledger' as ledger,
      ${positionOf('s.created_at')}
    from submissions s
    join scoring_results r on r.submission_id = s.id
    where s.user_id = $1 and ($2::timestamptz is null or (s.created_at, s.id) < ($2, $3::uuid))
    order by s.created_at desc, s.id desc
    limit $4`,
}

/** What was found in the judged essays, newest first. Sentences are cut here, so that a phone gets no whole essays. */
export async function listMistakes(
  { database }: Context,
  { cursor, limit }: Parsed<typeof operation>,
  { userId }: LearnerCall,
): Promise<Output<typeof operation>> {
  const [time, id] = readCursor(cursor)
  const rows = await database.query<Row>(page, [userId, time, id, limit + 1])
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items: items.map(wireMistakes), nextCursor: rows.length > limit && last ? writeCursor(last) : null }
}

function wireMistakes(row: Row): EssayMistakes {
  const around = sentenceFinder(row.text)
  const prompt = findPrompt(row.prompt_id)
  return {
    submissionId: row.id,
    promptId: row.prompt_id,
    promptTitle: prompt ? { ko: prompt.title, en: prompt.gloss.title } : null,
    createdAt: row.created_at.toISOString(),
    corrections: row.corrections
      .toSorted((a, b) => a.start - b.start)
      .map(({ start, end, original, suggestion, reason, kind }) => ({
        kind,
        original,
        suggestion,
        reason,
        ...around(start, end),
      })),
    lost: row.ledger.map(({ criterion, rule, points, reason, quote, start, end }) => ({
      criterion,
      rule,
      points,
      reason,
      quoted: quote !== undefined && start !== undefined && end !== undefined ? { quote, ...around(start, end) } : null,
    })),
  }
}
