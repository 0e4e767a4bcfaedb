import type { Answer, Input, Operation, Read } from '@truegul/contract'
import { lookAround, renewSession } from './look-around.ts'
import { send } from './send.ts'
import { standing } from './standing.ts'

/**
 * Calls an operation of the console. Nothing is thrown. A session that ran out is renewed and the call made again; whatever else
 * keeps an operator out brings up the door, and the answer stays what it was.
 */
export async function call<O extends Operation>(
  operation: O,
  input: Input<O>,
  options: { signal?: AbortSignal; onFile?: (file: ArrayBuffer) => void } = {},
): Promise<Answer<Read<O['output']>>> {
  const place = standing.now()
  const learnerId = 'operator' in place ? place.operator.id : null
  const first = await send(operation, input, { ...options, learnerId })
  if (first.ok || !OF_THE_DOOR.has(first.problem.code)) return first
  if (first.problem.status === 401) {
    const renewed = await renewSession()
    if (renewed.ok && renewed.value !== null && renewed.value === learnerId) {
      const second = await send(operation, input, { ...options, learnerId })
      if (second.ok || !OF_THE_DOOR.has(second.problem.code)) return second
    }
  }
  await lookAround({ hasEnded: true })
  return first
}

const OF_THE_DOOR: ReadonlySet<string> = new Set([
  'not-signed-in',
  'session-ended',
  'account-suspended',
  'operators-only',
  'second-factor-needed',
])
