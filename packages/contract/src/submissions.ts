import { z } from 'zod'
import { Appeal } from './beta/appeal.ts'
import { Detection } from './judging/detection.ts'
import { CriterionPoints, EstimatedLevel, JudgementShape } from './judging/judgement.ts'
import { Rating } from './judging/ratings.ts'
import { FailureCode } from './judging/tasks.ts'
import { operation } from './wire/operation.ts'
import {
  PromptId,
  QueryBoolean,
  SubmissionId,
  SubmissionStatus,
  Timestamp,
  WritingId,
  WrittenText,
} from './wire/primitives.ts'

const summary = {
  id: SubmissionId,
  promptId: PromptId,
  status: SubmissionStatus,
  /** True while the judgement takes longer than usual; the essay is safe and still waiting. */
  delayed: z.boolean(),
  /** Why it failed, when it failed. It counts towards the day only where the failure lies in the text (`FAILURES_OF_THE_TEXT`). */
  failure: FailureCode.nullable(),
  characters: z.int(),
  createdAt: Timestamp,
  completedAt: Timestamp.nullable(),
  /** When the learner first saw how it ended; null on a completed one shows NEW. */
  seenAt: Timestamp.nullable(),
  /** The earlier essay that this one is written anew from; null also once that one is deleted. */
  rewriteOf: SubmissionId.nullable().default(null),
}

export const Submission = z.strictObject({ ...summary, text: z.string() })
export type Submission = z.infer<typeof Submission>

export const SubmissionItem = z.strictObject({
  ...summary,
  total: z.int().nonnegative().nullable(),
  /** Points that `total` is of. */
  max: z.int().positive().nullable(),
  level: EstimatedLevel.nullable(),
  /** Title and gloss of the prompt; null for one that is not given out any more. */
  promptTitle: z.strictObject({ ko: z.string(), en: z.string() }).nullable().default(null),
  /** Those of the rubric, in its order; null until it is judged. */
  criteria: z.array(CriterionPoints).nullable().default(null),
  /** Lowest and highest total that another fair rater might give; null until it is judged. */
  range: z.tuple([z.int().nonnegative(), z.int().nonnegative()]).nullable().default(null),
})
export type SubmissionItem = z.infer<typeof SubmissionItem>

export const Result = JudgementShape.extend({
  detection: Detection.nullable(),
  /** When the learner said "I wrote this myself"; from then on no notice is shown. */
  disputedAt: Timestamp.nullable(),
  judgedAt: Timestamp,
})
export type Result = z.infer<typeof Result>

export const submitEssay = operation({
  name: 'submitEssay',
  summary: 'Submit an essay; the client makes the id, so sending twice is the same submission',
  method: 'POST',
  path: '/api/v1/submissions',
  caller: 'learner',
  input: z.strictObject({
    id: SubmissionId,
    promptId: PromptId,
    text: WrittenText,
    /** The draft that the essay was written in: it is deleted when the essay is accepted, and kept when it is not. */
    writingId: WritingId.optional(),
    /** An earlier essay of the same learner that this one is written anew from. */
    rewriteOf: SubmissionId.optional(),
  }),
  output: Submission,
  success: [201, 200],
  problems: ['not-found', 'rewrite-unknown', 'submission-conflict', 'too-short', 'too-long', 'too-many-essays'],
})

/** One, or several: `status=pending&status=processing` or `status=pending,processing`. */
const SeveralStatuses = z.preprocess<
  unknown,
  z.ZodArray<typeof SubmissionStatus>,
  SubmissionStatus | readonly SubmissionStatus[]
>(
  (value) => (typeof value === 'string' ? value.split(',') : value),
  z.array(SubmissionStatus).min(1).max(16).meta({ description: 'Several: repeated, or with commas between them' }),
)

export const listSubmissions = operation({
  name: 'listSubmissions',
  summary: 'History, newest first',
  method: 'GET',
  path: '/api/v1/submissions',
  caller: 'learner',
  input: z.strictObject({
    status: SeveralStatuses.optional(),
    /** `nextCursor` of the page before. */
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number<string | number>().int().min(1).max(100).default(20),
  }),
  output: z.strictObject({ items: z.array(SubmissionItem), nextCursor: z.string().nullable() }),
  success: [200],
  problems: [],
})

export const getSubmission = operation({
  name: 'getSubmission',
  summary:
    'One submission with its result; reading a finished one marks it seen, as `markSeen` does, but for `peek=true`, which changes nothing. With `waitSeconds` the answer waits until `status` or `delayed` differ from what is known or the submission is finished, for so long at most',
  method: 'GET',
  path: '/api/v1/submissions/:id',
  caller: 'learner',
  input: z.strictObject({
    id: SubmissionId,
    /** For an app that fetches a result before anybody looks at it: so that it is there offline, or behind a notification. */
    peek: QueryBoolean.default(false),
    /**
     * Seconds to wait while nothing changes. An answer that comes at once and brings nothing new means that too many requests of this
     * learner wait: ask again after some seconds.
     */
    waitSeconds: z.coerce.number<string | number>().int().min(0).max(25).default(0),
    /** What the caller was told last: another state is answered at once. Without it the wait is for a change from now on. */
    knownStatus: SubmissionStatus.optional(),
    knownDelayed: QueryBoolean.optional(),
  }),
  output: z.strictObject({
    submission: Submission,
    result: Result.nullable(),
    /** What the learner said about the result, by `rateSubmission`. */
    ratings: z.array(Rating).default([]),
    /** That the learner asked a person, and what that person said: it holds over `result`. */
    appeal: Appeal.nullable().default(null),
  }),
  success: [200],
  problems: ['not-found'],
})

export const markSeen = operation({
  name: 'markSeen',
  summary:
    'Say that the learner saw how a submission ended; the first time counts. One that is under way stays as it is, for nobody saw its end',
  method: 'PUT',
  path: '/api/v1/submissions/:id/seen',
  caller: 'learner',
  input: z.strictObject({ id: SubmissionId }),
  output: z.null(),
  success: [204],
  problems: ['not-found'],
})

export const retrySubmission = operation({
  name: 'retrySubmission',
  summary:
    'Judge a failed submission again; never refused for the daily limit, and counted once however often it is tried',
  method: 'POST',
  path: '/api/v1/submissions/:id/retry',
  caller: 'learner',
  input: z.strictObject({ id: SubmissionId }),
  output: Submission,
  success: [200],
  problems: ['not-found', 'not-failed', 'tried-enough'],
})

export const deleteSubmission = operation({
  name: 'deleteSubmission',
  summary: 'Delete an essay and its result, also while it is being judged; its place of the day stays used, its id too',
  method: 'DELETE',
  path: '/api/v1/submissions/:id',
  caller: 'learner',
  input: z.strictObject({ id: SubmissionId }),
  output: z.null(),
  success: [204],
  problems: ['not-found'],
})

export const disputeDetection = operation({
  name: 'disputeDetection',
  summary: 'Say "I wrote this myself" of a flagged essay: clears the notice and tells the operators',
  method: 'POST',
  path: '/api/v1/submissions/:id/dispute',
  caller: 'learner',
  input: z.strictObject({ id: SubmissionId }),
  output: z.null(),
  success: [204],
  problems: ['not-found', 'not-flagged'],
})
