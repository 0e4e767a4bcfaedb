import { z } from 'zod'
import { Language, Timestamp, UserId, WrittenText } from '../wire/primitives.ts'

export const Email = z
  .string()
  .trim()
  .max(254, 'must be at most 254 characters')
  .pipe(z.email('must be an e-mail address, like mina@example.org'))

/** Characters that a password has at least. */
export const SHORTEST_PASSWORD = 8
/** White space, and what shows nothing: a Hangul filler, a zero-width joiner, an empty Braille cell. */
const BLANK = /^[\p{White_Space}\p{C}\p{Default_Ignorable_Code_Point}\u2800]*$/u

/** Counted in code points after NFKC, which is the form that is kept: so that every keyboard counts alike. */
export const Password = z
  .string()
  .max(200, 'must be at most 200 characters')
  .refine((text) => [...text.normalize('NFKC')].length >= SHORTEST_PASSWORD, {
    error: `must be at least ${SHORTEST_PASSWORD} characters`,
    abort: true,
  })
  .refine((text) => !BLANK.test(text), 'must not be blank')
  .meta({ minLength: SHORTEST_PASSWORD })

/** The password as it is now: no rule for new ones is held against it. */
export const CurrentPassword = z.string().min(1).max(200)

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
  /** Whether a mailed link was opened at this address. */
  emailConfirmed: z.boolean().default(false),
  /** Whether devices may be told of results while the app is closed. */
  notifications: z.boolean().default(true),
  /** Completed submissions that the learner has not seen yet, as many as show NEW, and news of the inbox that are no essay's. */
  unseen: z.int().nonnegative().default(0),
})
export type User = z.infer<typeof User>

/** Shows that the account was signed in to on this device before: strangers who guess its password cannot lock it out there. */
export const DeviceToken = z.string().max(200).optional()

/** What a mailed link carries behind its `#`: it ends after 30 minutes, with its use, or when a later one was asked for. */
export const LinkToken = z.string().min(1).max(200)

/** What the app calls the device, for the list of sessions: `Pixel 8`. A browser is named by its own headers. */
export const DeviceName = WrittenText.trim().min(1).max(80).optional()

/** Tokens are null for a browser (header `X-TrueGul-Client: web`): there they travel as httpOnly cookies. */
export const Session = z.strictObject({
  user: User,
  accessToken: z.string().nullable(),
  refreshToken: z.string().nullable(),
  /** New with each log-in and sign-up; to be kept, beyond the session too, and given with the next log-in: see `DeviceToken`. */
  deviceToken: z.string().nullable().default(null),
  /** Seconds until the access token ends. */
  expiresIn: z.int().positive(),
})
export type Session = z.infer<typeof Session>
