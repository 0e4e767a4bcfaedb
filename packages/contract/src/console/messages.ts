import { z } from 'zod'
import { operation } from '../wire/operation.ts'
import { SubmissionId, Timestamp, UserId } from '../wire/primitives.ts'
import { LastHours, page } from './common.ts'

/** What became of a message: `failed` is refused or given up; `not-sent` is all that was never meant to go out any more, such as one without a device. */
export const MessageState = z.enum(['waiting', 'sent', 'failed', 'not-sent'])
export type MessageState = z.infer<typeof MessageState>

const count = z.int().nonnegative()

/** By what they are found. `lastHours`: mails that ended so lately, notifications that were made so lately. */
const asked = z.strictObject({
  state: MessageState.optional(),
  personId: UserId.optional(),
  lastHours: LastHours.optional(),
  ...page,
})

/** What mails and notifications have alike. */
const message = {
  id: z.uuid(),
  /** Null: nobody with an account, or it is not known whose. */
  personId: UserId.nullable(),
  kind: z.string(),
  state: MessageState,
  /** How exactly it ended, such as `given-up`. */
  ended: z.string(),
  attempts: count,
  createdAt: Timestamp,
  endedAt: Timestamp.nullable(),
  /** When it is tried next; null once it has ended. */
  dueAt: Timestamp.nullable(),
}

export const listMails = operation({
  name: 'listMails',
  summary: 'Mails that we owed somebody, newest first, without address and words',
  method: 'GET',
  path: '/api/v1/operator/mails',
  caller: 'operator',
  input: asked,
  output: z.strictObject({
    total: count,
    items: z.array(
      z.strictObject({
        ...message,
        /** Number of the mail server's last refusal, like 550. */
        reply: z.int().nullable(),
      }),
    ),
  }),
  success: [200],
  problems: [],
})

export const listNotifications = operation({
  name: 'listNotifications',
  summary: 'Notifications to devices, newest first, without their words',
  method: 'GET',
  path: '/api/v1/operator/notifications',
  caller: 'operator',
  input: asked,
  output: z.strictObject({
    total: count,
    items: z.array(
      z.strictObject({
        ...message,
        submissionId: SubmissionId,
        platform: z.enum(['ios', 'android']),
        /** What the vendor last said against it; null where it said nothing. */
        reason: z.string().nullable(),
      }),
    ),
  }),
  success: [200],
  problems: [],
})
