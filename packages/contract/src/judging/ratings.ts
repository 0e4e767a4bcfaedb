import { z } from 'zod'
import { operation } from '../wire/operation.ts'
import { SubmissionId, Timestamp, WrittenText } from '../wire/primitives.ts'

export const RatingReason = z.enum(['wrong', 'unclear', 'too-strict', 'too-kind', 'nothing-new', 'other'])

/** One line: its place, from 0, in the result's `ledger` or `corrections`. */
const Mark = z.strictObject({ of: z.enum(['ledger', 'corrections']), index: z.int().min(0).max(9_999) })

const said = {
  /** Null: the feedback as a whole. */
  mark: Mark.nullable().default(null),
  useful: z.boolean(),
  /** 1 to 5, of the result as a whole. */
  stars: z.int().min(1).max(5).nullable().default(null),
  reason: RatingReason.nullable().default(null),
  comment: WrittenText.max(1_000, 'must be at most 1000 characters').nullable().default(null),
}

/** What a learner said about their result. */
export const Rating = z.strictObject({ ...said, ratedAt: Timestamp })
export type Rating = z.infer<typeof Rating>

export const rateSubmission = operation({
  name: 'rateSubmission',
  summary:
    'Say whether the feedback helped, or one mark of it ("This mark is wrong": `useful` false, `reason` wrong); said again, it replaces what was said before',
  method: 'PUT',
  path: '/api/v1/submissions/:id/rating',
  caller: 'learner',
  input: z.strictObject({ id: SubmissionId, ...said }),
  output: Rating,
  success: [200],
  problems: ['not-found', 'not-judged', 'no-such-mark'],
})
