import { z } from 'zod'
import { operation } from '../wire/operation.ts'
import { Language, SubmissionId, Timestamp, WrittenText } from '../wire/primitives.ts'

export const FeedbackId = z.uuid()
export const FeedbackKind = z.enum(['bug', 'idea', 'wrong-judgement', 'other'])
export type FeedbackKind = z.infer<typeof FeedbackKind>

/** `merged`: it says what another one says, and goes on there. */
export const FeedbackStatus = z.enum(['new', 'open', 'answered', 'closed', 'merged'])
export type FeedbackStatus = z.infer<typeof FeedbackStatus>

const short = WrittenText.trim().max(200)

/** Where it was written: sent along, and shown to the learner before it is sent. */
export const FeedbackPlace = z.strictObject({
  /** Pattern of the screen, such as `/result/:id`: never what stands on it. */
  screen: short,
  appVersion: short,
  platform: z.enum(['web', 'ios', 'android']),
  /** Such as `Pixel 8, Android 16` or `Chrome on Linux`. */
  device: short,
  language: Language,
})

export const sendFeedback = operation({
  name: 'sendFeedback',
  summary: 'Say what is wrong or missing; the client makes the id, so sending twice is the same feedback',
  method: 'POST',
  path: '/api/v1/feedback',
  caller: 'learner',
  input: z.strictObject({
    id: FeedbackId,
    kind: FeedbackKind,
    text: WrittenText.trim().min(1, 'must say something').max(4_000, 'must be at most 4000 characters'),
    /** An essay that it is about. */
    submissionId: SubmissionId.nullable().default(null),
    /** Whether operators may read that essay and its result for this. */
    mayReadEssay: z.boolean().default(false),
    place: FeedbackPlace,
    /** By the device's clock: it may be sent hours later. */
    writtenAt: Timestamp,
  }),
  output: z.strictObject({ id: FeedbackId, receivedAt: Timestamp }),
  success: [201, 200],
  problems: ['not-found', 'too-many-calls'],
})

/** Bytes of a screenshot at most. */
export const LARGEST_SCREENSHOT = 1_500_000

export const addScreenshot = operation({
  name: 'addScreenshot',
  summary: 'Add a picture to feedback that was just sent; another one takes its place',
  method: 'PUT',
  path: '/api/v1/feedback/:id/screenshot',
  caller: 'learner',
  maxBytes: 2_100_000,
  input: z.strictObject({
    id: FeedbackId,
    type: z.enum(['image/png', 'image/jpeg', 'image/webp']),
    /** Base64. */
    image: z
      .base64()
      .min(1)
      .max(Math.ceil(LARGEST_SCREENSHOT / 3) * 4, 'must be a picture of at most 1.5 MB'),
  }),
  output: z.null(),
  success: [204],
  problems: ['not-found', 'not-a-picture', 'too-many-calls'],
})

const Reply = z.strictObject({ id: z.uuid(), text: z.string(), at: Timestamp, readAt: Timestamp.nullable() })

/** A feedback as its author sees it. */
export const MyFeedback = z.strictObject({
  id: FeedbackId,
  kind: FeedbackKind,
  text: z.string(),
  status: FeedbackStatus,
  submissionId: SubmissionId.nullable(),
  hasScreenshot: z.boolean(),
  receivedAt: Timestamp,
  replies: z.array(Reply),
})
export type MyFeedback = z.infer<typeof MyFeedback>

export const listMyFeedback = operation({
  name: 'listMyFeedback',
  summary: 'The learner’s feedback with its replies, newest first: the latest hundred',
  method: 'GET',
  path: '/api/v1/feedback',
  caller: 'learner',
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(MyFeedback) }),
  success: [200],
  problems: [],
})

export const getMyFeedback = operation({
  name: 'getMyFeedback',
  summary: 'One feedback of the learner with its replies',
  method: 'GET',
  path: '/api/v1/feedback/:id',
  caller: 'learner',
  input: z.strictObject({ id: FeedbackId }),
  output: MyFeedback,
  success: [200],
  problems: ['not-found'],
})

export const markFeedbackRead = operation({
  name: 'markFeedbackRead',
  summary: 'Say that the learner read the replies to a feedback; the first time counts',
  method: 'PUT',
  path: '/api/v1/feedback/:id/read',
  caller: 'learner',
  input: z.strictObject({ id: FeedbackId }),
  output: z.null(),
  success: [204],
  problems: ['not-found'],
})
