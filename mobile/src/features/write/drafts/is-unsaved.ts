import type { Draft } from './draft'

/** Does the account lack this text, and may it be sent there? Not while the learner has to choose, nor once it was refused. */
export const isUnsaved = (draft: Draft): boolean =>
  draft.inAccountAt === null &&
  draft.queuedAt === null &&
  !draft.other &&
  !draft.trouble &&
  (draft.revision > 0 || draft.text.trim() !== '')
