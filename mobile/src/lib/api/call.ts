import { type Answer, type Input, type Operation, Problem, type Read } from '@truegul/contract'
import { isAccessEnding } from '@/lib/session/access-end'
import { lookUpSession } from '@/lib/session/look-up-session'
import { standing } from '@/lib/session/standing'
import { send } from './send'

/**
 * Calls an operation. Nothing is thrown.
 *
 * A feature need not think of sessions. A session that is about to run out is renewed first, one that ran out on the way. One that has ended brings up the sheet
 * `LogInAgain` over the screen, and the call waits until the same learner has logged in there: then it goes on, as if nothing had
 * been. It answers `not-signed-in` when they say "not now", or when somebody else logs in: the text of one learner never goes to the
 * account of another. A visitor's call is answered so without a request. `onFile` takes an answer that is a file.
 */
export async function call<O extends Operation>(
  operation: O,
  input: Input<O>,
  signal?: AbortSignal,
  onFile?: (file: ArrayBuffer) => void,
): Promise<Answer<Read<O['output']>>> {
  if (operation.caller !== 'learner') return send(operation, input, { ...(signal ? { signal } : {}), onFile })
  const caller = standing.now().learnerId
  const refused = await refusal(caller)
  if (refused) return refused
  const options = { ...(signal ? { signal } : {}), onFile, learnerId: standing.now().learnerId }
  const first = await send(operation, input, options)
  if (first.ok || !ENDED.has(first.problem.code)) return first
  const found = await lookUpSession()
  if (!found.ok) return found
  return (await refusal(caller)) ?? (await send(operation, input, options))
}

const ENDED: ReadonlySet<string> = new Set(['not-signed-in', 'session-ended'])

type Refusal = Extract<Answer<never>, { ok: false }>

/** Why a learner's call cannot be made, or null: waits for whoever is asked to log in again. */
async function refusal(caller: string | null): Promise<Refusal | null> {
  const before = standing.now().kind
  if (before === 'unknown' || (before === 'inside' && isAccessEnding())) {
    const found = await lookUpSession()
    if (!found.ok) return found
  }
  const { kind, learnerId } = await standing.until(({ kind }) => kind !== 'ended')
  const isSame = caller === null || caller === learnerId
  return kind === 'inside' && isSame ? null : { ok: false, problem: notSignedIn() }
}

const notSignedIn = () => new Problem('not-signed-in', 'Nobody is signed in; log in first.').toBody()
