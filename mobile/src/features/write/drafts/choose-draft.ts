import type { Draft } from './draft'

/** What the address asks for. */
export type Wish = { promptId: string; draftId: string | null; rewriteOf: string | null; isExam: boolean }

/** The draft to go on with: the one that is named, else the last one of this prompt and kind. Null: a new one. */
export function chooseDraft(drafts: readonly Draft[], { promptId, draftId, rewriteOf, isExam }: Wish): Draft | null {
  const named = drafts.find(({ id }) => id === draftId)
  if (named?.promptId === promptId) return named
  const fitting = drafts.filter(
    (draft) =>
      draft.promptId === promptId &&
      draft.queuedAt === null &&
      (rewriteOf === null || draft.rewriteOf === rewriteOf) &&
      (!isExam || draft.exam !== null),
  )
  return fitting.reduce<Draft | null>((last, draft) => (last && last.changedAt >= draft.changedAt ? last : draft), null)
}
