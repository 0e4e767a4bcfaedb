import { Problem } from '@truegul/contract'
import type { Database } from '../../database/database.ts'
import { countFailure, type Failures, forgetFailures, readFailures } from './count-failures.ts'
import type { GuessKey } from './guess-keys.ts'
import type { GuessLimits } from './guess-limits.ts'
import { createPause, pauseAfter } from './pause.ts'
import { createTurns } from './turns.ts'

export type Guesses = {
  /**
   * Runs `work` unless there were too many failures by one of the keys. Those with the same first key run one after another, so
   * that a hundred at once are a hundred. A `Problem` of `work` is a failure: it is counted and answered later and later. Neither
   * a success nor a refusal is counted, and a success forgets the failures from that device and that place.
   *
   * @throws Problem `too-many-attempts`
   */
  attempt<T>(keys: readonly GuessKey[], work: () => Promise<T>): Promise<T>
  /**
   * Counts a failure that is known already, answers it later and later, and in the end only as `too-many-attempts`. What is right
   * is never refused nor late for the failures of others, which is for secrets that nobody can guess.
   */
  fail(keys: readonly GuessKey[], problem: Problem): Promise<never>
}

/** Of one account at once, with those that wait for their turn; more are refused, so that nobody's flood holds the memory. */
const MOST_AT_ONCE = 100

/** A success clears these. The others count what strangers do, of whom it says nothing. */
const FORGIVEN: readonly GuessKey['kind'][] = ['device', 'place', 'secondFactor']

type Tried<T> = { value: T } | { problem: Problem; pause: number }

/** `onLockOut` hears of each limit when it is reached. */
export function createGuesses(
  database: Database,
  limits: GuessLimits,
  onLockOut: (kind: GuessKey['kind']) => void,
): Guesses {
  const takeTurn = createTurns(MOST_AT_ONCE)
  const pause = createPause()

  const isUsedUp = ({ kind, failures }: Failures) => failures >= limits[kind].most
  const count = async (keys: readonly GuessKey[]): Promise<number> => {
    const counted = await countFailure(database, limits, keys)
    for (const { kind, failures } of counted) if (failures === limits[kind].most) onLockOut(kind)
    const pauses = counted.map(({ kind, failures }) =>
      pauseAfter(failures, limits[kind].slowAfter, limits.longestPause),
    )
    return Math.max(...pauses)
  }

  const tryOnce = async <T>(keys: readonly GuessKey[], work: () => Promise<T>): Promise<Tried<T>> => {
    const before = await readFailures(database, keys)
    const usedUp = before.find(isUsedUp)
    if (usedUp) return { problem: tooMany(usedUp), pause: 0 }
    try {
      const value = await work()
      const forgiven = keys.filter(({ kind }) => FORGIVEN.includes(kind) && before.some((key) => key.kind === kind))
      if (forgiven.length > 0) await forgetFailures(database, forgiven)
      return { value }
    } catch (error) {
      // What went wrong on our side is not an attempt.
      if (!(error instanceof Problem)) throw error
      return { problem: error, pause: await count(keys) }
    }
  }

  return {
    attempt: async (keys, work) => {
      const tried = await takeTurn(keys[0]!.hash.toString('hex'), () => tryOnce(keys, work))
      if (tried === null) throw tooManyAtOnce()
      if ('value' in tried) return tried.value
      // Outside the turn: whoever waits behind a wrong one does not wait for its pause.
      await pause(tried.pause)
      throw tried.problem
    },
    fail: async (keys, problem) => {
      const usedUp = (await readFailures(database, keys)).find(isUsedUp)
      if (usedUp) throw tooManySignUps(usedUp.seconds)
      await pause(await count(keys))
      throw problem
    },
  }
}

function tooMany({ kind, seconds: retryAfter }: Failures): Problem {
  const detail =
    kind === 'secondFactor'
      ? `There were too many wrong codes; try again in ${wait(retryAfter)}.`
      : `There were too many failed attempts; try again in ${wait(retryAfter)}, or on a device that was signed in before.`
  return new Problem('too-many-attempts', detail, { retryAfter })
}

const tooManyAtOnce = () =>
  new Problem('too-many-attempts', 'Too many attempts came at the same moment; try again in a second.', {
    retryAfter: 1,
  })

const tooManySignUps = (retryAfter: number) =>
  new Problem(
    'too-many-attempts',
    `There were too many failed sign-ups from your network. Check code and e-mail address: right ones work at once, others are looked at again in ${wait(retryAfter)}.`,
    { retryAfter },
  )

function wait(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? 'a minute' : `${minutes} minutes`
}
