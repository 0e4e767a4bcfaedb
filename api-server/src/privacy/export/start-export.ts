import { Readable } from 'node:stream'
import { Problem, type User } from '@truegul/contract'
import type { Context } from '../../context.ts'
import type { Body, LearnerCall } from '../../handler.ts'
import { findUser } from '../../sessions/find-user.ts'
import { requireFreshPassword } from '../../sessions/passwords/require-fresh-password.ts'

type File = Pick<Body, 'type' | 'fileName'> & { write(user: User): AsyncIterable<string | Buffer> }

/** Bytes that wait for a slow phone, beside the page that is being written. */
const AHEAD = 16 * 1024

/**
 * Starts an export, of which a learner has one at a time. It ends with the answer, whole or broken off: an answer that breaks off
 * is no JSON and no zip, so nobody takes a part for everything. One whose account is deleted meanwhile breaks off.
 *
 * @throws Problem `password-needed`, `too-many-calls`
 */
export async function startExport(
  context: Context,
  { userId, sessionId, request }: LearnerCall,
  { type, fileName, write }: File,
): Promise<Body> {
  await requireFreshPassword(context, { userId, sessionId })
  // The head of the answer is the same for everybody, and costs nothing.
  if (request.method === 'HEAD') return { type, fileName, body: Readable.from([]) }
  const end = context.callLimits.takeAlone('exportMe', userId)
  try {
    const user = await findUser(context, userId)
    const pieces = lastWhen(write(user), () => findUser(context, userId))
    const body = Readable.from(pieces, { objectMode: false, highWaterMark: AHEAD })
    body.once('close', end)
    body.once('error', (err) => {
      const told = { err, requestId: request.id }
      if (err instanceof Problem) context.log.info(told, 'an export broke off: its account is gone')
      else context.log.error(told, 'an export broke off')
    })
    return { type, fileName, body }
  } catch (error) {
    end()
    throw error
  }
}

/** Lets the last piece out only when `holds` does not reject: what ends without it is no whole file. */
async function* lastWhen<T>(pieces: AsyncIterable<T>, holds: () => Promise<unknown>): AsyncGenerator<T> {
  const held: T[] = []
  for await (const piece of pieces) {
    yield* held.splice(0)
    held.push(piece)
  }
  await holds()
  yield* held
}
