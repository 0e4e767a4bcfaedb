import { z } from 'zod'
import { FeedbackId } from './beta/feedback.ts'
import { FailureCode } from './judging/tasks.ts'
import { operation } from './wire/operation.ts'
import { PromptId, SubmissionId, Timestamp } from './wire/primitives.ts'

/**
 * `result`: an essay was judged. `failed`: it could not be. `reply`: an operator answered a feedback. `survey`: there is one to answer. `appeal`: a person judged
 * an essay anew. An app leaves out what it does not know: a newer server's.
 */
const InboxKind = z.enum(['result', 'failed', 'reply', 'survey', 'appeal'])

/** The latest news of one essay, one that is tried again leaves the inbox until it ends anew; or other news. */
export const InboxItem = z.strictObject({
  /** Of the submission for `result` and `failed`, else the news' own. */
  id: z.uuid(),
  kind: InboxKind,
  /** What a tap opens; null where there is nothing to open. */
  submissionId: SubmissionId.nullable(),
  /** Of a reply. */
  feedbackId: FeedbackId.nullable().default(null),
  promptId: PromptId.nullable(),
  /** Null also for a prompt that is not given out any more. */
  promptTitle: z.strictObject({ ko: z.string(), en: z.string() }).nullable(),
  failure: FailureCode.nullable(),
  /** When it happened. */
  at: Timestamp,
  /** Of an essay the submission's `seenAt`, so that there is one truth: opening the essay reads its item, and reading the item takes NEW from the essay. */
  readAt: Timestamp.nullable(),
})
export type InboxItem = z.infer<typeof InboxItem>

export const listInbox = operation({
  name: 'listInbox',
  summary: 'What the learner is told of, newest first; the same with and without push',
  method: 'GET',
  path: '/api/v1/inbox',
  caller: 'learner',
  input: z.strictObject({
    /** `nextCursor` of the page before. */
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number<string | number>().int().min(1).max(100).default(20),
  }),
  output: z.strictObject({
    items: z.array(InboxItem),
    nextCursor: z.string().nullable(),
    /** As `getMe` has it: what the learner has not seen. */
    unseen: z.int().nonnegative(),
  }),
  success: [200],
  problems: [],
})

export const readInbox = operation({
  name: 'readInbox',
  summary: 'Mark everything in the inbox read up to a moment; what comes after it stays. One item: `markSeen`',
  method: 'PUT',
  path: '/api/v1/inbox/read',
  caller: 'learner',
  input: z.strictObject({
    /** `at` of the newest item that the learner saw. */
    until: Timestamp.refine((time) => !time.startsWith('0000'), 'must be the `at` of an item'),
  }),
  output: z.null(),
  success: [204],
  problems: [],
})
