/** Failures in a window of time. */
type Limit = {
  /** From the next one on, each failure is answered later than the one before. */
  slowAfter: number
  /** Then nothing more is tried until the window ends. */
  most: number
  /** Milliseconds from the first failure on. */
  window: number
}

export type GuessLimits = {
  /** Log-ins to one account from a device that it knows, or by one session: only whoever holds the device can use them up. */
  device: Limit
  /** Log-ins to one account from one address, by devices that it does not know. */
  place: Limit
  /** Log-ins to one account from anywhere, by devices that it does not know. */
  account: Limit
  /** Log-ins to any account from one address, by devices that those do not know: a whole school may share one. */
  address: Limit
  /** Sign-ups from one address that failed for their invite code or for their e-mail address. */
  signUp: Limit
  /** Codes that an operator's account was shown, from anywhere. */
  secondFactor: Limit
  /** Milliseconds by which a failure is answered later, at most. */
  longestPause: number
}

const MINUTE = 60_000

/** Ours, an estimate: a person errs three times, not ten; 1,200 guesses a day from everywhere find no password that is not common. */
export const GUESS_LIMITS: GuessLimits = {
  device: { slowAfter: 3, most: 10, window: 15 * MINUTE },
  place: { slowAfter: 3, most: 10, window: 15 * MINUTE },
  account: { slowAfter: 10, most: 50, window: 60 * MINUTE },
  address: { slowAfter: 100, most: 1000, window: 15 * MINUTE },
  signUp: { slowAfter: 10, most: 100, window: 15 * MINUTE },
  // 480 codes a day, of a million of which three are right at a time.
  secondFactor: { slowAfter: 2, most: 5, window: 15 * MINUTE },
  longestPause: 4_000,
}
