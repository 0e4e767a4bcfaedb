import type { Draft } from '../draft'

/** A draft as the account has it. */
export type AccountDraft = { text: string; revision: number; updatedAt: string }

/**
 * What becomes of a draft whose account has another revision. `sent` are the texts that went off from here without an answer: the
 * account may have one of them all the same. Nothing that exists only once is overwritten: where both sides were written on,
 * `other` asks the learner.
 */
export function settleDraft(draft: Draft, theirs: AccountDraft, sent: readonly string[]): Draft {
  const { text, revision } = theirs
  const changedAt = Date.parse(theirs.updatedAt)
  if (text === draft.text) return { ...draft, revision, inAccountAt: changedAt, other: null }
  if (sent.includes(text)) return { ...draft, revision, inAccountAt: null, other: null }
  const isUntouched = draft.inAccountAt !== null || draft.text.trim() === ''
  if (isUntouched) return { ...draft, text, revision, changedAt, inAccountAt: changedAt, other: null }
  return { ...draft, other: { text, revision, changedAt } }
}

/** The learner chose what stands here: it is saved over the other one. */
export const keepMine = (draft: Draft): Draft => ({
  ...draft,
  revision: draft.other?.revision ?? draft.revision,
  inAccountAt: null,
  other: null,
})

/** The learner chose what the account has. */
export function takeTheirs(draft: Draft): Draft {
  if (!draft.other) return draft
  const { text, revision, changedAt } = draft.other
  return { ...draft, text, revision, changedAt, inAccountAt: changedAt, other: null, trouble: null }
}

/** Both stay: what stands here goes on as a draft of its own under `ids`, the other keeps its place. */
export function keepBoth(draft: Draft, ids: Pick<Draft, 'id' | 'submissionId'>): { mine: Draft; theirs: Draft } {
  const mine = { ...draft, ...ids, revision: 0, inAccountAt: null, other: null }
  return { mine, theirs: { ...takeTheirs(draft), exam: null } }
}
