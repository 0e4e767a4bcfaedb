import { z } from 'zod'
import { Draft } from './wire/draft.ts'
import { operation } from './wire/operation.ts'
import { PromptId, SubmissionId, WritingId, WrittenText } from './wire/primitives.ts'

export const saveDraft = operation({
  name: 'saveDraft',
  summary: 'Save a draft over the revision it was made from (0 for a new one); 409 carries the stored draft',
  method: 'PUT',
  path: '/api/v1/writings/:id',
  caller: 'learner',
  input: z.strictObject({
    id: WritingId,
    promptId: PromptId,
    text: WrittenText,
    /** The next one still fits PostgreSQL's `int`. */
    revision: z.int().min(0).max(2_147_483_646),
    /** An earlier essay of the same learner; one that is none is not kept. Left out, what was said before stays. */
    rewriteOf: SubmissionId.optional(),
  }),
  output: Draft,
  success: [200, 201],
  problems: ['not-found', 'draft-conflict', 'too-many-drafts', 'too-long', 'too-many-calls'],
})

export const listDrafts = operation({
  name: 'listDrafts',
  summary: 'All drafts, at most about 100, last changed first',
  method: 'GET',
  path: '/api/v1/writings',
  caller: 'learner',
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(Draft) }),
  success: [200],
  problems: [],
})

export const deleteDraft = operation({
  name: 'deleteDraft',
  summary: 'Delete a draft',
  method: 'DELETE',
  path: '/api/v1/writings/:id',
  caller: 'learner',
  input: z.strictObject({ id: WritingId }),
  output: z.null(),
  success: [204],
  problems: ['not-found'],
})
