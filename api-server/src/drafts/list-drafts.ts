import type { Output, listDrafts as operation } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { LearnerCall } from '../handler.ts'
import { DRAFT_COLUMNS, wireDraft } from './draft-row.ts'

/** Drafts, last changed first. */
export async function listDrafts(
  { database }: Context,
  _input: object,
  { userId }: LearnerCall,
): Promise<Output<typeof operation>> {
  const rows = await database.tables
    .selectFrom('writings')
    .select(DRAFT_COLUMNS)
    .where('user_id', '=', userId)
    .orderBy('updated_at', 'desc')
    .execute()
  return { items: rows.map(wireDraft) }
}
