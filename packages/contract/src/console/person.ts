import { z } from 'zod'
import { Email } from '../account/fields.ts'
import { FailureCode } from '../judging/tasks.ts'
import { operation } from '../wire/operation.ts'
import { Language, SubmissionId, SubmissionStatus, Timestamp, UserId } from '../wire/primitives.ts'
import { Done, OperatorReason } from './common.ts'

/** What an operator sees of a person: nothing that they wrote. */
const Person = z.strictObject({
  id: UserId,
  email: z.string(),
  language: Language,
  createdAt: Timestamp,
  suspendedAt: Timestamp.nullable(),
  isOperator: z.boolean(),
  consentsToLlm: z.boolean(),
  /** Sessions that are alive. */
  sessions: z.int().nonnegative(),
  /** When a session was last started or renewed. */
  lastSeenAt: Timestamp.nullable(),
  /** Most failed log-ins that a limit counts now. */
  failedLogIns: z.int().nonnegative(),
  essays: z.strictObject({ total: z.int(), waiting: z.int(), failed: z.int(), completed: z.int() }),
  /** The newest ten. */
  latestEssays: z.array(
    z.strictObject({
      id: SubmissionId,
      status: SubmissionStatus,
      failure: FailureCode.nullable(),
      createdAt: Timestamp,
      /** How often it was handed to the queue. */
      attempts: z.int(),
      disputedAt: Timestamp.nullable(),
    }),
  ),
})

export const findPerson = operation({
  name: 'findPerson',
  summary: 'Read the record of a person, by mail address or by id',
  // The address is in the body, because proxies write down what stands in a URL.
  method: 'POST',
  path: '/api/v1/operator/people/find',
  caller: 'operator',
  input: z
    .strictObject({ email: Email.optional(), id: UserId.optional(), reason: OperatorReason })
    .refine(({ email, id }) => (email === undefined) !== (id === undefined), {
      path: ['email'],
      error: 'or id is needed, and not both',
    }),
  output: Person,
  success: [200],
  problems: ['not-found'],
})

const ofPerson = z.strictObject({ id: UserId, reason: OperatorReason })

export const suspendPerson = operation({
  name: 'suspendPerson',
  summary:
    'Refuse a person’s log-ins and calls, at once here and within ten seconds elsewhere; essays that wait are still judged',
  method: 'POST',
  path: '/api/v1/operator/people/:id/suspend',
  caller: 'operator',
  input: ofPerson,
  output: Done,
  success: [200],
  problems: ['not-found', 'is-operator'],
})

export const unsuspendPerson = operation({
  name: 'unsuspendPerson',
  summary: 'Let a suspended person in again',
  method: 'POST',
  path: '/api/v1/operator/people/:id/unsuspend',
  caller: 'operator',
  input: ofPerson,
  output: Done,
  success: [200],
  problems: ['not-found'],
})

export const unlockPerson = operation({
  name: 'unlockPerson',
  summary: 'Forget the failed log-ins of a person, so that the next one is looked at',
  method: 'POST',
  path: '/api/v1/operator/people/:id/unlock',
  caller: 'operator',
  input: ofPerson,
  output: Done,
  success: [200],
  problems: ['not-found'],
})

export const endSessionsOfPerson = operation({
  name: 'endSessionsOfPerson',
  summary: 'End every session of a person: they log in again',
  method: 'POST',
  path: '/api/v1/operator/people/:id/end-sessions',
  caller: 'operator',
  input: ofPerson,
  output: Done,
  success: [200],
  problems: ['not-found'],
})
