import { z } from 'zod'
import { DeviceName, DeviceToken, Email, Password, Session, User } from './account/fields.ts'
import { operation } from './wire/operation.ts'
import { Language, Timestamp } from './wire/primitives.ts'

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
    /** "I am 14 or older." Without it nobody is admitted; an app of before gets a sentence instead of a fault of its form. */
    isAtLeast14: z.boolean().default(false),
    deviceToken: DeviceToken,
    deviceName: DeviceName,
  }),
  output: Session,
  success: [201],
  problems: [
    'sign-ups-closed',
    'too-young',
    'invite-unknown',
    'invite-expired',
    'invite-used',
    'email-taken',
    'too-many-attempts',
  ],
})

export const logIn = operation({
  name: 'logIn',
  summary: 'Start a session',
  method: 'POST',
  path: '/api/v1/auth/login',
  caller: 'anyone',
  input: z.strictObject({
    email: Email,
    password: z.string().min(1).max(200),
    deviceToken: DeviceToken,
    deviceName: DeviceName,
  }),
  output: Session,
  success: [200],
  problems: ['wrong-credentials', 'account-suspended', 'too-many-attempts', 'too-many-calls'],
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
  problems: ['session-ended', 'account-suspended', 'cross-site', 'too-many-calls'],
})

export const getSession = operation({
  name: 'getSession',
  summary:
    'Who is signed in, by bearer token or cookie; null for a visitor, a session that ended and a suspended account. Changes nothing',
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
  summary: 'Change language, consent or notifications',
  method: 'PATCH',
  path: '/api/v1/me',
  caller: 'learner',
  input: z.strictObject({
    language: Language.optional(),
    consent: z.strictObject({ llm: z.boolean() }).optional(),
    notifications: z.boolean().optional(),
  }),
  output: User,
  success: [200],
  problems: ['too-many-calls'],
})

export const deleteMe = operation({
  name: 'deleteMe',
  summary:
    'Delete the account and everything of it, waiting tasks too; the password was given within a quarter of an hour',
  method: 'DELETE',
  path: '/api/v1/me',
  caller: 'learner',
  input: z.strictObject({}),
  output: z.null(),
  success: [204],
  problems: ['password-needed'],
})

export const exportMe = operation({
  name: 'exportMe',
  summary: 'Everything stored about the learner, as JSON; the password was given within a quarter of an hour',
  method: 'GET',
  path: '/api/v1/me/export',
  caller: 'learner',
  input: z.strictObject({}),
  output: z.looseObject({ user: User, exportedAt: Timestamp }),
  success: [200],
  problems: ['password-needed', 'too-many-calls'],
})
