import { z } from 'zod'
import { RatingReason } from '../judging/ratings.ts'
import { operation } from '../wire/operation.ts'
import { SubmissionId, Timestamp, UserId } from '../wire/primitives.ts'
import { page } from './common.ts'

/** How far back. */
const days = z.coerce.number<string | number>().int().min(1).max(366).default(90)

/** Where the mark stands in the judgement. */
const MarkList = z.enum(['ledger', 'corrections'])

/** `unhelpful`: not helpful for another reason than that it is wrong. */
const Opinion = z.enum(['helpful', 'wrong', 'unhelpful'])

export const getRatings = operation({
  name: 'getRatings',
  summary: 'What testers said of results and of single marks, by the rule that made the mark: weakest first',
  method: 'GET',
  path: '/api/v1/operator/ratings',
  caller: 'operator',
  input: z.strictObject({ days }),
  output: z.strictObject({
    stars: z.array(z.strictObject({ stars: z.int().min(1).max(5), count: z.int().nonnegative() })),
    rules: z.array(
      z.strictObject({
        /** Of the ledger its rule; of a correction its kind. */
        rule: z.string(),
        of: MarkList,
        helpful: z.int().nonnegative(),
        wrong: z.int().nonnegative(),
        /** Not helpful for another reason. */
        unhelpful: z.int().nonnegative(),
      }),
    ),
  }),
  success: [200],
  problems: [],
})

export const listRatings = operation({
  name: 'listRatings',
  summary: 'Single ratings, newest first, without the words that came with them: the rows behind the counts',
  method: 'GET',
  path: '/api/v1/operator/ratings/rows',
  caller: 'operator',
  input: z.strictObject({
    days,
    /** Of the result as a whole, with so many stars. */
    stars: z.coerce.number<string | number>().int().min(1).max(5).optional(),
    /** Of single marks. */
    rule: z.string().max(200).optional(),
    of: MarkList.optional(),
    opinion: Opinion.optional(),
    ...page,
  }),
  output: z.strictObject({
    total: z.int().nonnegative(),
    items: z.array(
      z.strictObject({
        submissionId: SubmissionId,
        personId: UserId,
        ratedAt: Timestamp,
        /** Null: the result as a whole. */
        of: MarkList.nullable(),
        rule: z.string().nullable(),
        opinion: Opinion,
        stars: z.int().nullable(),
        reason: RatingReason.nullable(),
      }),
    ),
  }),
  success: [200],
  problems: [],
})
