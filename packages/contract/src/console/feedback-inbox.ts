import { z } from 'zod'
import { FeedbackId, FeedbackKind, FeedbackPlace, FeedbackStatus } from '../beta/feedback.ts'
import { JudgementShape } from '../judging/judgement.ts'
import { operation } from '../wire/operation.ts'
import { PromptId, SubmissionId, Timestamp, UserId, WrittenText } from '../wire/primitives.ts'
import { Done, OperatorReason, page } from './common.ts'

/** `ui`, `judge-particles`: our own words for what it is about. */
const Label = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(40)

const Item = z.strictObject({
  id: FeedbackId,
  kind: FeedbackKind,
  status: FeedbackStatus,
  labels: z.array(Label),
  assigneeId: UserId.nullable(),
  /** The first hundred characters. */
  beginning: z.string(),
  screen: z.string(),
  platform: z.enum(['web', 'ios', 'android']),
  appVersion: z.string(),
  personId: UserId,
  wave: z.int().nullable(),
  hasScreenshot: z.boolean(),
  hasEssay: z.boolean(),
  replies: z.int().nonnegative(),
  /** Others that were merged into it. */
  merged: z.int().nonnegative(),
  receivedAt: Timestamp,
})

export const listFeedback = operation({
  name: 'listFeedback',
  summary: 'What testers say, newest first',
  method: 'GET',
  path: '/api/v1/operator/feedback',
  caller: 'operator',
  input: z.strictObject({
    status: FeedbackStatus.optional(),
    kind: FeedbackKind.optional(),
    label: Label.optional(),
    assigneeId: UserId.optional(),
    personId: UserId.optional(),
    ...page,
  }),
  output: z.strictObject({
    total: z.int().nonnegative(),
    items: z.array(Item),
    /** Of all, to choose from. */
    labels: z.array(Label),
    operators: z.array(z.strictObject({ id: UserId, email: z.string() })),
  }),
  success: [200],
  problems: [],
})

const byId = z.strictObject({ id: FeedbackId })

export const getFeedback = operation({
  name: 'getFeedback',
  summary: 'One feedback whole, without the essay that it is about',
  method: 'GET',
  path: '/api/v1/operator/feedback/:id',
  caller: 'operator',
  input: byId,
  output: z.strictObject({
    item: Item,
    text: z.string(),
    place: FeedbackPlace,
    writtenAt: Timestamp,
    submissionId: SubmissionId.nullable(),
    /** Whether the tester lets us read that essay for this. */
    mayReadEssay: z.boolean(),
    mergedInto: FeedbackId.nullable(),
    replies: z.array(
      z.strictObject({
        id: z.uuid(),
        text: z.string(),
        operatorId: UserId.nullable(),
        at: Timestamp,
        readAt: Timestamp.nullable(),
      }),
    ),
  }),
  success: [200],
  problems: ['not-found'],
})

export const getScreenshot = operation({
  name: 'getScreenshot',
  summary: 'The picture that came with a feedback; noted in the audit',
  method: 'GET',
  path: '/api/v1/operator/feedback/:id/screenshot',
  caller: 'operator',
  media: 'image/*',
  input: byId,
  output: z.null(),
  success: [200],
  problems: ['not-found'],
})

export const updateFeedback = operation({
  name: 'updateFeedback',
  summary: 'Change status, labels or who looks after it',
  method: 'PATCH',
  path: '/api/v1/operator/feedback/:id',
  caller: 'operator',
  input: z.strictObject({
    id: FeedbackId,
    status: FeedbackStatus.exclude(['merged', 'answered']).optional(),
    labels: z.array(Label).max(10).optional(),
    assigneeId: UserId.nullable().optional(),
  }),
  output: Done,
  success: [200],
  problems: ['not-found'],
})

export const mergeFeedback = operation({
  name: 'mergeFeedback',
  summary: 'Say that it says what another one says: it goes on there, and replies to that one reach both authors',
  method: 'POST',
  path: '/api/v1/operator/feedback/:id/merge',
  caller: 'operator',
  input: z
    .strictObject({ id: FeedbackId, into: FeedbackId })
    .refine(({ id, into }) => id !== into, { path: ['into'], error: 'must be another feedback' }),
  output: Done,
  success: [200],
  problems: ['not-found'],
})

export const replyToFeedback = operation({
  name: 'replyToFeedback',
  summary: 'Answer the tester, in the app and by a mail that says so without the words',
  method: 'POST',
  path: '/api/v1/operator/feedback/:id/replies',
  caller: 'operator',
  input: z.strictObject({
    id: FeedbackId,
    /** Made by the console: sent twice, it is one reply. */
    replyId: z.uuid(),
    text: WrittenText.trim().min(1, 'must say something').max(4_000, 'must be at most 4000 characters'),
  }),
  output: z.strictObject({ reached: z.int().positive() }),
  success: [201, 200],
  problems: ['not-found'],
})

/** An essay as an operator reads it: only for a reason, which is noted with it and told to its author. */
export const EssayRead = z.strictObject({
  submissionId: SubmissionId,
  promptId: PromptId,
  text: z.string(),
  /** Null while it is not judged. */
  judgement: JudgementShape.nullable(),
})

export const readEssayOfFeedback = operation({
  name: 'readEssayOfFeedback',
  summary: 'The essay of a feedback with its ledger, where its author agreed; noted in the audit',
  method: 'POST',
  path: '/api/v1/operator/feedback/:id/read-essay',
  caller: 'operator',
  input: z.strictObject({ id: FeedbackId, reason: OperatorReason }),
  output: EssayRead,
  success: [200],
  problems: ['not-found', 'no-consent'],
})
