import { z } from 'zod'
import { operation } from './wire/operation.ts'
import { Language, Timestamp, UserId } from './wire/primitives.ts'

const Email = z
  .string()
  .trim()
  .max(254, 'must be at most 254 characters')
  .pipe(z.email('must be an e-mail address, like mina@example.org'))

/** Characters that a password has at least. */
export const SHORTEST_PASSWORD = 8
/** White space, and what shows nothing: a Hangul filler, a zero-width joiner, an empty Braille cell. */
const BLANK = /^[\p{White_Space}\p{C}\p{Default_Ignorable_Code_Point}\u2800]*$/u

/** Counted in code points after NFKC, which is the form that is kept: so that every keyboard counts alike. */
const Password = z
  .string()
  .max(200, 'must be at most 200 characters')
  .refine((text) => [...text.normalize('NFKC')].length >= SHORTEST_PASSWORD, {
    error: `must be at least ${SHORTEST_PASSWORD} characters`,
    abort: true,
  })
  .refine((text) => !BLANK.test(text), 'must not be blank')
  .meta({ minLength: SHORTEST_PASSWORD })

/** What the learner agreed to: the essay's text goes to the named AI provider. `version` is that of the consent text. */
const Consent = z.strictObject({ llm: z.boolean(), version: z.string(), changedAt: Timestamp.nullable() })

/** Essays of this UTC day. */
const Quota = z.strictObject({
  limit: z.int().nonnegative(),
  /** Exact, and what the limit is held against; a retry that we owed may have made it one more than the limit. */
  used: z.int().nonnegative(),
  /** When `used` is 0 again. */
  resetsAt: Timestamp,
})

export const User = z.strictObject({
  id: UserId,
  email: z.string(),
  language: Language,
  consent: Consent,
  /** Null from a server of before, which does not tell it. */
  quota: Quota.nullable().default(null),
  createdAt: Timestamp,
  /** Completed submissions that the learner has not seen yet: as many as show NEW. */
  unseen: z.int().nonnegative().default(0),
})
export type User = z.infer<typeof User>

/** Shows that the account was signed in to on this device before: strangers who guess its password cannot lock it out there. */
const DeviceToken = z.string().max(200).optional()

/** Tokens are null for a browser (header `X-TrueGul-Client: web`): there they travel as httpOnly cookies. */
const Session = z.strictObject({
  user: User,
  accessToken: z.string().nullable(),
  refreshToken: z.string().nullable(),
  /** New with each log-in and sign-up; to be kept, beyond the session too, and given with the next log-in: see `DeviceToken`. */
  deviceToken: z.string().nullable().default(null),
  /** Seconds until the access token ends. */
  expiresIn: z.int().positive(),
})
export type Session = z.infer<typeof Session>

export const signUp = operation({
  name: 'signUp',
  summary: 'Make an account with an invite code',
  method: 'POST',
  path: '/api/v1/auth/signup',
  caller: 'anyone',
  input: z.strictObject({
    email: Email,
    password: Password,
    inviteCode: z.string().trim().min(1).max(64),
    language: Language.default('en'),
    consent: z.strictObject({ llm: z.boolean() }),
    deviceToken: DeviceToken,
  }),
  output: Session,
  success: [201],
  problems: ['invite-unknown', 'invite-expired', 'invite-used', 'email-taken', 'too-many-attempts'],
})

export const logIn = operation({
  name: 'logIn',
  summary: 'Start a session',
  method: 'POST',
  path: '/api/v1/auth/login',
  caller: 'anyone',
  input: z.strictObject({ email: Email, password: z.string().min(1).max(200), deviceToken: DeviceToken }),
  output: Session,
  success: [200],
  problems: ['wrong-credentials', 'too-many-attempts', 'too-many-calls'],
})

export const refreshSession = operation({
  name: 'refreshSession',
  summary:
    'Exchange a refresh token for new tokens; it brings the same ones again, for two hours at most, until the new one was used, and then ends the session',
  method: 'POST',
  path: '/api/v1/auth/refresh',
  caller: 'anyone',
  input: z.strictObject({ refreshToken: z.string().max(200).optional() }),
  output: Session,
  success: [200],
  problems: ['session-ended', 'cross-site', 'too-many-calls'],
})

export const getSession = operation({
  name: 'getSession',
  summary:
    'Who is signed in, by bearer token or cookie; null for a visitor and for a session that ended. Changes nothing',
  method: 'GET',
  // Where a browser sends its refresh cookie along.
  path: '/api/v1/auth/session',
  caller: 'anyone',
  input: z.strictObject({}),
  output: z.strictObject({
    user: User.nullable(),
    /** Whether a refresh cookie came along that refreshSession would exchange now. An app that keeps its token knows by itself. */
    canRefresh: z.boolean(),
    /** Seconds until the access token that came along ends; null without a user, and from a server of before. */
    expiresIn: z.int().nonnegative().nullable().default(null),
  }),
  success: [200],
  problems: [],
})

export const logOut = operation({
  name: 'logOut',
  summary: 'End the session of the refresh token, or of the access token alone',
  method: 'POST',
  path: '/api/v1/auth/logout',
  caller: 'anyone',
  input: z.strictObject({ refreshToken: z.string().max(200).optional() }),
  output: z.null(),
  success: [204],
  problems: ['cross-site', 'not-signed-in'],
})

export const getMe = operation({
  name: 'getMe',
  summary: 'The signed-in learner',
  method: 'GET',
  path: '/api/v1/me',
  caller: 'learner',
  input: z.strictObject({}),
  output: User,
  success: [200],
  problems: [],
})

export const updateMe = operation({
  name: 'updateMe',
  summary: 'Change language or consent',
  method: 'PATCH',
  path: '/api/v1/me',
  caller: 'learner',
  input: z.strictObject({
    language: Language.optional(),
    consent: z.strictObject({ llm: z.boolean() }).optional(),
  }),
  output: User,
  success: [200],
  problems: ['too-many-calls'],
})

export const deleteMe = operation({
  name: 'deleteMe',
  summary: 'Delete the account and everything of it, waiting tasks too',
  method: 'DELETE',
  path: '/api/v1/me',
  caller: 'learner',
  input: z.strictObject({}),
  output: z.null(),
  success: [204],
  problems: [],
})

export const exportMe = operation({
  name: 'exportMe',
  summary: 'Everything stored about the learner, as JSON',
  method: 'GET',
  path: '/api/v1/me/export',
  caller: 'learner',
  input: z.strictObject({}),
  output: z.looseObject({ user: User, exportedAt: Timestamp }),
  success: [200],
  problems: ['too-many-calls'],
})
