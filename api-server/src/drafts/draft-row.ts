import type { Draft } from '@truegul/contract'
import type { Selectable } from 'kysely'
import type { Writings } from '../database/tables.gen.ts'

/** Columns of a draft as the API shows it. */
export const DRAFT_COLUMNS = ['id', 'prompt_id', 'text', 'revision', 'updated_at', 'rewrite_of'] as const

export type DraftRow = Pick<Selectable<Writings>, (typeof DRAFT_COLUMNS)[number]>

export function wireDraft(row: DraftRow): Draft {
  return {
    id: row.id,
    promptId: row.prompt_id,
    text: row.text,
    revision: row.revision,
    updatedAt: row.updated_at.toISOString(),
    rewriteOf: row.rewrite_of,
  }
}
