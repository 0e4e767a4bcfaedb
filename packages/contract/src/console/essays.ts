import { z } from 'zod'
import { FirstLanguage } from '../beta/apply.ts'
import { EstimatedLevel, ScorerName } from '../judging/judgement.ts'
import { FailureCode } from '../judging/tasks.ts'
import { operation } from '../wire/operation.ts'
import { Day, PromptId, SubmissionId, SubmissionStatus, Timestamp, UserId } from '../wire/primitives.ts'
import { Done, LastHours, Month, OperatorReason, Order, page } from './common.ts'

const ofEssay = z.strictObject({ id: SubmissionId, reason: OperatorReason })

const Flag = z.enum(['true', 'false']).default('false')

/** What the detector said: anything at all, its notice, or a notice that the writer disputes. */
const Detected = z.enum(['looked', 'flagged', 'disputed'])

/** `waiting` is `pending` or `processing`. */
const EssayState = z.enum(['waiting', 'completed', 'failed'])

export const listEssays = operation({
  name: 'listEssays',
  summary: 'Essays without a word of them: how each stands, how long it took, what it cost',
  method: 'GET',
  path: '/api/v1/operator/submissions',
  caller: 'operator',
  input: z.strictObject({
    state: EssayState.optional(),
    failure: FailureCode.optional(),
    personId: UserId.optional(),
    promptId: PromptId.optional(),
    /** Sent on this day or in this month of Asia/Seoul. */
    day: Day.optional(),
    month: Month.optional(),
    /** Judged or failed so lately. */
    lastHours: LastHours.optional(),
    /** Only those whose judge is late. */
    delayedOnly: Flag,
    detection: Detected.optional(),
    /** As their writers said when they applied. */
    firstLanguage: FirstLanguage.or(z.literal('unknown')).optional(),
    order: Order.default('descending'),
    ...page,
  }),
  output: z.strictObject({
    total: z.int().nonnegative(),
    items: z.array(
      z.strictObject({
        id: SubmissionId,
        personId: UserId,
        promptId: PromptId,
        status: SubmissionStatus,
        failure: FailureCode.nullable(),
        characters: z.int(),
        attempts: z.int(),
        createdAt: Timestamp,
        /** When it was judged or failed. */
        endedAt: Timestamp.nullable(),
        scorer: ScorerName.nullable(),
        points: z.int().nullable(),
        level: EstimatedLevel.nullable(),
        flagged: z.boolean().nullable(),
        disputedAt: Timestamp.nullable(),
      }),
    ),
  }),
  success: [200],
  problems: [],
})

export const requeueEssay = operation({
  name: 'requeueEssay',
  summary: 'Have an essay judged again that failed or waits for too long; costs the learner no place of the day',
  method: 'POST',
  path: '/api/v1/operator/submissions/:id/requeue',
  caller: 'operator',
  input: ofEssay,
  output: Done,
  success: [200],
  problems: ['not-found', 'task-finished'],
})

export const failEssay = operation({
  name: 'failEssay',
  summary:
    'End the wait for an essay that will not be judged: it fails, gives its place of the day back and may be retried',
  method: 'POST',
  path: '/api/v1/operator/submissions/:id/fail',
  caller: 'operator',
  input: ofEssay,
  output: Done,
  success: [200],
  problems: ['not-found', 'task-finished'],
})
