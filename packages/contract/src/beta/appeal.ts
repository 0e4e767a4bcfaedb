import { z } from 'zod'
import { CriterionPoints } from '../judging/judgement.ts'
import { operation } from '../wire/operation.ts'
import { SubmissionId, Timestamp, WrittenText } from '../wire/primitives.ts'

export const appealJudgement = operation({
  name: 'appealJudgement',
  summary: 'Ask a person to judge the essay anew: they read it, and what they say holds',
  method: 'POST',
  path: '/api/v1/submissions/:id/appeal',
  caller: 'learner',
  input: z.strictObject({
    id: SubmissionId,
    reason: WrittenText.trim()
      .min(10, 'must say what seems wrong, in 10 characters or more')
      .max(1_000, 'must be at most 1000 characters'),
    /** Essay and scores may be kept without a name to make the judge better. */
    mayBeKept: z.boolean().default(false),
  }),
  output: z.null(),
  success: [204],
  problems: ['not-found', 'not-judged', 'appealed-already', 'too-many-calls'],
})

/** An appeal as the learner sees it; a person's scores hold over the machine's. */
export const Appeal = z.strictObject({
  reason: z.string(),
  askedAt: Timestamp,
  /** Null while it waits for a person. */
  answer: z
    .strictObject({
      criteria: z.array(CriterionPoints),
      total: z.int().nonnegative(),
      comment: z.string(),
      at: Timestamp,
    })
    .nullable(),
})
export type Appeal = z.infer<typeof Appeal>
