/** What one device is to be told. */
export type PushMessage = {
  /** Of the row, to find it again at the vendor. */
  id: string
  token: string
  /** Which of Apple's two servers knows the token. */
  environment: 'development' | 'production'
  /** Of the submission: what a tap opens, and what a later message about the same essay takes the place of. */
  resultId: string
  title: string
  body: string
  /** After which the vendor keeps it no longer for a device that is off. */
  expiresAt: Date
}

/** What the vendor made of a message. `reason` is the vendor's word, or ours where it said none; never a token. */
export type Verdict =
  | { is: 'sent' }
  /** The token will never work again; not, if the app gave it anew after `since`. */
  | { is: 'token-dead'; reason: string; since: Date | null }
  /** The vendor will never take this message, but another one to the same token. */
  | { is: 'refused'; reason: string }
  /** Worth another try, not before `after` milliseconds. */
  | { is: 'later'; reason: string; after: number; about: 'message' | Fault }

/** `vendor`: it takes nothing from anybody now. `us`: it takes nothing from us until an operator mends keys, rights or the clock. */
export type Fault = 'vendor' | 'us'

/** One vendor. `send` never rejects: whatever happens is a verdict. */
export type PushSender = {
  send(message: PushMessage): Promise<Verdict>
  close(): Promise<void>
}

/** Milliseconds for one message, from the request to the whole answer. */
export const SEND_WITHIN = 10_000
/** Milliseconds for which a vendor that refuses us is left alone, where it names no time. */
export const FAULT_PAUSE = 60_000
/** The longest wait that a vendor may ask for, in milliseconds: notifications are about today. */
export const LONGEST_WAIT = 3_600_000

export const later = (about: 'message' | Fault, reason: string, after = 0): Verdict => ({
  is: 'later',
  about,
  reason: reason.slice(0, 100),
  after,
})
