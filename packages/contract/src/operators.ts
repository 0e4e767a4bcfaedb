import { z } from 'zod'
import { Email } from './account/fields.ts'
import { FailureCode } from './judging/tasks.ts'
import { SubmissionStatus } from './submissions.ts'
import { operation } from './wire/operation.ts'
import { Language, SubmissionId, Timestamp, UserId, WrittenText } from './wire/primitives.ts'

/** Why an operator does something: kept with it for two years, so it names nobody and quotes nothing. */
export const OperatorReason = WrittenText.trim()
  .min(3, 'must say why, in 3 characters or more')
  .max(500, 'must be at most 500 characters')
const Limit = z.coerce.number<string | number>().int().min(1).max(100).default(50)
/** False: it was so before. */
const Done = z.strictObject({ changed: z.boolean() })
const RecoveryCodes = z.array(z.string())

export const getOperator = operation({
  name: 'getOperator',
  summary: 'The signed-in operator, and whether this session has shown the second factor',
  method: 'GET',
  path: '/api/v1/operator',
  caller: 'operator-at-door',
  input: z.strictObject({}),
  output: z.strictObject({
    id: UserId,
    email: z.string(),
    /** Whether a second factor is set up. */
    isSetUp: z.boolean(),
    /** Until when this session counts as one with the second factor; null: it has not shown it. */
    shownUntil: Timestamp.nullable(),
    recoveryCodesLeft: z.int().nonnegative(),
  }),
  success: [200],
  problems: [],
})

export const setUpSecondFactor = operation({
  name: 'setUpSecondFactor',
  summary:
    'Get a key for an authenticator app, with the code that `truegul operators add` printed. It counts once `showSecondFactor` has taken a first code of it; asked for again before, it is another key',
  method: 'POST',
  path: '/api/v1/operator/second-factor',
  caller: 'operator-at-door',
  input: z.strictObject({ enrolmentCode: z.string().min(1).max(64) }),
  output: z.strictObject({
    /** Base32, to type. */
    key: z.string(),
    /** `otpauth://totp/…`, to show as a QR code. */
    uri: z.string(),
  }),
  success: [201],
  problems: ['wrong-code', 'second-factor-set', 'too-many-attempts'],
})

export const showSecondFactor = operation({
  name: 'showSecondFactor',
  summary:
    'Show the second factor for this session: a code of the authenticator app, or a recovery code, each good once',
  method: 'POST',
  path: '/api/v1/operator/second-factor/show',
  caller: 'operator-at-door',
  input: z.strictObject({ code: z.string().min(1).max(64) }),
  output: z.strictObject({
    shownUntil: Timestamp,
    /** Told once, with the first code; null afterwards. */
    recoveryCodes: RecoveryCodes.nullable(),
  }),
  success: [200],
  problems: ['wrong-code', 'second-factor-unset', 'too-many-attempts'],
})

export const renewRecoveryCodes = operation({
  name: 'renewRecoveryCodes',
  summary: 'Get new recovery codes; the old ones are over',
  method: 'POST',
  path: '/api/v1/operator/second-factor/recovery-codes',
  caller: 'operator',
  input: z.strictObject({}),
  output: z.strictObject({ recoveryCodes: RecoveryCodes }),
  success: [200],
  problems: [],
})

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
const ofEssay = z.strictObject({ id: SubmissionId, reason: OperatorReason })

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

export const listDisputes = operation({
  name: 'listDisputes',
  summary: '"I wrote this myself" of flagged essays, newest first, without the essays',
  method: 'GET',
  path: '/api/v1/operator/disputes',
  caller: 'operator',
  input: z.strictObject({ cursor: z.string().max(200).optional(), limit: Limit }),
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        submissionId: SubmissionId,
        personId: UserId,
        disputedAt: Timestamp,
        detectedAt: Timestamp,
        score: z.number(),
        modelVersion: z.string(),
      }),
    ),
    nextCursor: z.string().nullable(),
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

export const listAudit = operation({
  name: 'listAudit',
  summary: 'What operators did and read, newest first; reading it is an entry, too',
  method: 'GET',
  path: '/api/v1/operator/audit',
  caller: 'operator',
  input: z.strictObject({
    personId: UserId.optional(),
    /** `nextCursor` of the page before. */
    cursor: z.coerce.number<string | number>().int().min(1).max(2_147_483_647).optional(),
    limit: Limit,
  }),
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        id: z.int(),
        at: Timestamp,
        /** Null for what was done on the machine, by `machineUser`. */
        operatorId: UserId.nullable(),
        machineUser: z.string().nullable(),
        action: z.string(),
        personId: UserId.nullable(),
        submissionId: SubmissionId.nullable(),
        reason: z.string(),
        requestId: z.string().nullable(),
      }),
    ),
    nextCursor: z.int().nullable(),
  }),
  success: [200],
  problems: [],
})
