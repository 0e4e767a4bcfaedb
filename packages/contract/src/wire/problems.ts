import { z } from 'zod'
import { Draft } from './draft.ts'
import type { Caller } from './operation.ts'
import { Timestamp } from './primitives.ts'

/**
 * Every failure a caller may meet: stable code, HTTP status, title. The only list; clients act on the code, never on text.
 * Adding a code is a compatible change, changing one is not.
 */
export const PROBLEMS = {
  'invalid-input': [400, 'The request does not fit the contract'],
  'invalid-json': [400, 'The body is not valid JSON'],
  'not-signed-in': [401, 'Sign in first'],
  'wrong-credentials': [401, 'The e-mail address or the password is wrong'],
  'session-ended': [401, 'This session has ended; sign in again'],
  'wrong-secret': [401, 'The callback secret is wrong'],
  'too-young': [403, 'TrueGul is for people of 14 and older'],
  'sign-ups-closed': [403, 'Nobody can sign up right now'],
  'wrong-password': [403, 'This is not the password of the account'],
  'password-needed': [403, 'Give the password again first'],
  'cross-site': [403, 'The request came from another site'],
  'account-suspended': [403, 'This account is suspended'],
  'operators-only': [403, 'Only operators may do this'],
  'second-factor-needed': [403, 'Show the second factor first'],
  'wrong-code': [403, 'The code is wrong'],
  'invite-unknown': [403, 'There is no such invite code'],
  'invite-expired': [403, 'This invite code has expired'],
  'invite-used': [403, 'This invite code has been used up'],
  'rewrite-unknown': [404, 'There is no such essay to write anew'],
  'no-such-address': [404, 'There is nothing at this address'],
  'not-found': [404, 'There is no such thing, or it is not yours'],
  'method-not-allowed': [405, 'This address does not take that method'],
  'email-taken': [409, 'There is already an account with this e-mail address'],
  'submission-conflict': [409, 'Another text was already submitted under this id'],
  'too-many-drafts': [409, 'There is no room for another draft'],
  'draft-conflict': [409, 'The draft was changed elsewhere'],
  'second-factor-set': [409, 'A second factor is set up already'],
  'second-factor-unset': [409, 'No second factor is set up yet'],
  'is-operator': [409, 'The account is an operator’s'],
  'not-failed': [409, 'Only a failed submission can be retried'],
  'tried-enough': [409, 'This text could not be judged in several attempts'],
  'not-judged': [409, 'There is no result yet'],
  'no-such-mark': [404, 'The result has no such mark'],
  'appealed-already': [409, 'This judgement was appealed before'],
  'has-its-answer': [409, 'It was answered before'],
  'wave-full': [409, 'The wave has no place left'],
  'wave-unready': [409, 'The wave lacks something first'],
  'not-a-picture': [422, 'This is no picture'],
  'not-a-list': [422, 'This is no list of addresses'],
  'no-consent': [403, 'The learner did not agree to this'],
  'not-flagged': [409, 'There is no notice to dispute'],
  'task-finished': [409, 'The task already has its result'],
  'request-too-slow': [408, 'The request did not arrive in time'],
  'link-ended': [410, 'This link does not work any more'],
  'body-too-large': [413, 'The body is too large'],
  'unsupported-media-type': [415, 'Send application/json'],
  'judgement-refused': [422, 'The judgement is not one of this essay'],
  'too-short': [422, 'The essay is too short to be judged'],
  'too-long': [422, 'The essay is too long'],
  'too-many-essays': [429, 'The essays of today are used up'],
  'too-many-attempts': [429, 'Too many attempts'],
  'too-many-calls': [429, 'Asked for too often'],
  'headers-too-large': [431, 'The headers are too large'],
  'internal-error': [500, 'Something went wrong on our side'],
  'service-away': [503, 'The service cannot answer right now'],
} as const satisfies Record<string, readonly [status: number, title: string]>

export const ProblemCode = z.enum(Object.keys(PROBLEMS) as [keyof typeof PROBLEMS, ...(keyof typeof PROBLEMS)[]])
export type ProblemCode = z.infer<typeof ProblemCode>

const OF_SESSIONS = ['not-signed-in', 'session-ended', 'cross-site', 'account-suspended'] as const
const OF_OPERATORS = [...OF_SESSIONS, 'operators-only'] as const

/** What any call by this kind of caller may be refused with, beside the operation's own problems. */
export const PROBLEMS_OF_CALLERS: Record<Caller, readonly ProblemCode[]> = {
  anyone: [],
  learner: [...OF_SESSIONS, 'second-factor-needed'],
  operator: [...OF_OPERATORS, 'second-factor-needed'],
  'operator-at-door': OF_OPERATORS,
  'ml-server': [],
}

const count = z.int().nonnegative()

/**
 * Numbers and times in the sentence of a problem, for an app that words it in its learner's language. Seconds to wait are
 * `retryAfter`; what an input may be, the input's schema says.
 */
export const PROBLEM_VALUES = {
  'invite-expired': z.strictObject({ expiredAt: Timestamp }),
  'too-many-drafts': z.strictObject({ limit: count }),
  /** `revision` is the stored one's, `madeFrom` what was sent. */
  'draft-conflict': z.strictObject({ revision: count, madeFrom: count }),
  'tried-enough': z.strictObject({ attempts: count }),
  /** `askedMin` and `askedMax`: characters that the exam asks for. */
  'too-short': z.strictObject({ characters: count, minimum: count, askedMin: count, askedMax: count }),
  /** An essay's; a draft's without what the exam asks for. With `codeUnits` these are too many, however few the characters. */
  'too-long': z.strictObject({
    characters: count,
    maximum: count,
    askedMin: count.optional(),
    askedMax: count.optional(),
    codeUnits: count.optional(),
    mostCodeUnits: count.optional(),
  }),
  'too-many-essays': z.strictObject({ limit: count, resetsAt: Timestamp }),
  /** `reference`: under which the server's log has it. */
  'internal-error': z.strictObject({ reference: z.string() }),
} as const satisfies Partial<Record<ProblemCode, z.ZodObject>>

type ProblemValues = { [Code in keyof typeof PROBLEM_VALUES]: z.infer<(typeof PROBLEM_VALUES)[Code]> }

/** Those of all problems, for a reader who need not know which problem has which. */
const AnyValues = z
  .strictObject({
    ...PROBLEM_VALUES['invite-expired'].shape,
    ...PROBLEM_VALUES['draft-conflict'].shape,
    ...PROBLEM_VALUES['tried-enough'].shape,
    ...PROBLEM_VALUES['too-short'].shape,
    ...PROBLEM_VALUES['too-long'].shape,
    ...PROBLEM_VALUES['too-many-essays'].shape,
    ...PROBLEM_VALUES['internal-error'].shape,
  })
  .partial()

/** The body of every error answer: RFC 9457, `application/problem+json`. */
export const ProblemBody = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: ProblemCode,
    /** One sentence: what was wrong and what to do. */
    detail: z.string(),
    /** Where in the input, when the input is at fault. */
    errors: z.array(z.strictObject({ field: z.string(), message: z.string() })).optional(),
    /** Seconds to wait, the same as the Retry-After header. */
    retryAfter: z.int().optional(),
    /** Numbers and times of the sentence: those that `PROBLEM_VALUES` has for the code. */
    values: AnyValues.optional(),
    /** The stored draft, with `draft-conflict`. */
    current: Draft.optional(),
  })
  .superRefine(({ code, values }, context) => {
    const schema = new Map<string, z.ZodType>(Object.entries(PROBLEM_VALUES)).get(code) ?? z.undefined()
    const issues = schema.safeParse(values).error?.issues ?? []
    for (const { message } of issues) context.addIssue({ code: 'custom', path: ['values'], message })
  })
export type ProblemBody = z.infer<typeof ProblemBody>

type Details = Pick<ProblemBody, 'errors' | 'retryAfter' | 'current' | 'values'>

/** Those whose sentence has neither number nor time. */
export type PlainProblemCode = Exclude<ProblemCode, keyof ProblemValues>

type Said =
  | [code: PlainProblemCode, detail: string, details?: Omit<Details, 'values'>]
  | {
      [Code in keyof ProblemValues]: [code: Code, detail: string, details: Details & { values: ProblemValues[Code] }]
    }[keyof ProblemValues]

/** Thrown by a handler, answered as its status. `detail` is shown to people: it never holds an essay, a token or an address. */
export class Problem extends Error {
  override name = 'Problem'
  readonly code: ProblemCode
  readonly details: Details

  constructor(...[code, detail, details = {}]: Said) {
    super(detail)
    this.code = code
    this.details = details
  }

  get status(): number {
    return PROBLEMS[this.code][0]
  }

  toBody(): ProblemBody {
    const [status, title] = PROBLEMS[this.code]
    return { type: `/problems/${this.code}`, title, status, code: this.code, detail: this.message, ...this.details }
  }
}
