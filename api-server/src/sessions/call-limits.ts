import { Problem } from '@truegul/contract'

const MINUTE = 60_000

/**
 * Calls of one account, or of one address where nobody is signed in, at once, and the milliseconds in which as many come back; by what a call costs. Ours, an estimate: several
 * times what twenty tabs on three devices do. Counted by each server for itself, because they guard the server.
 */
export const CALL_LIMITS = {
  logIn: { most: 200, within: 60 * MINUTE },
  refreshSession: { most: 300, within: 60 * MINUTE },
  // An app saves every few seconds while somebody writes.
  saveDraft: { most: 120, within: MINUTE },
  // An app says it with each start.
  savePushToken: { most: 60, within: 60 * MINUTE },
  // Consents are kept for years.
  updateMe: { most: 60, within: 60 * MINUTE },
  // By the address of the network, which a whole school may share: each is a mail to somebody.
  requestReset: { most: 60, within: 60 * MINUTE },
  // By the address of the network, too: nobody guesses a link, but each try may cost a password hash.
  openLink: { most: 120, within: 60 * MINUTE },
  // By the address of the network, as above.
  applyForBeta: { most: 60, within: 60 * MINUTE },
  sendFeedback: { most: 60, within: 60 * MINUTE },
  appealJudgement: { most: 20, within: 24 * 60 * MINUTE },
  requestMail: { most: 10, within: 60 * MINUTE },
  // Everything of an account is read at once.
  exportMe: { most: 6, within: 60 * MINUTE },
} as const

type Limited = keyof typeof CALL_LIMITS

export type CallLimits = {
  /** @throws Problem `too-many-calls` */
  take(call: Limited, who: string): void
  /**
   * The same, for a call of which an account has one at a time: until what it returns is called.
   *
   * @throws Problem `too-many-calls`
   */
  takeAlone(call: Limited, userId: string): () => void
}

/** Accounts and calls remembered; one that is forgotten starts anew. */
const REMEMBERED = 50_000

/** `now` in milliseconds. */
export function createCallLimits(now: () => number = Date.now): CallLimits {
  // Until when the calls made so far would fill an even stream of them.
  const filledUntil = new Map<string, number>()
  const underWay = new Set<string>()

  const take: CallLimits['take'] = (call, who) => {
    const { most, within } = CALL_LIMITS[call]
    const key = `${call} ${who}`
    const next = Math.max(filledUntil.get(key) ?? 0, now()) + within / most
    const tooEarly = next - now() - within
    if (tooEarly > 0) throw tooMany(Math.ceil(tooEarly / 1000))
    filledUntil.delete(key)
    filledUntil.set(key, next)
    if (filledUntil.size > REMEMBERED) filledUntil.delete(filledUntil.keys().next().value!)
  }

  return {
    take,
    takeAlone: (call, userId) => {
      const key = `${call} ${userId}`
      if (underWay.has(key)) throw busy()
      take(call, userId)
      underWay.add(key)
      return () => void underWay.delete(key)
    },
  }
}

const tooMany = (retryAfter: number) =>
  new Problem(
    'too-many-calls',
    `This was asked for too often; ask again in ${retryAfter === 1 ? 'a second' : `${retryAfter} seconds`}.`,
    { retryAfter },
  )

const busy = () =>
  new Problem('too-many-calls', 'The same is under way already; wait until it is done.', { retryAfter: 5 })
