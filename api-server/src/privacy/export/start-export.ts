import { Readable } from 'node:stream'
import type { User } from '@truegul/contract'
import type { Context } from '../../context.ts'
import type { Body, LearnerCall } from '../../handler.ts'
import { findUser } from '../../sessions/find-user.ts'
import { requireFreshPassword } from '../../sessions/passwords/require-fresh-password.ts'

type File = Pick<Body, 'type' | 'fileName'> & { write(user: User): AsyncIterable<string | Buffer> }

/** Bytes that wait for a slow phone, beside the page that is being written. */
const AHEAD = 16 * 1024

/**
 * Starts an export, of which a learner has one at a time. It ends with the answer, whole or broken off: an answer that breaks off
 * is no JSON and no zip, so nobody takes a part for everything.
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
    const body = Readable.from(write(user), { objectMode: false, highWaterMark: AHEAD })
    body.once('close', end)
    body.once('error', (err) => context.log.error({ err, requestId: request.id }, 'an export broke off'))
    return { type, fileName, body }
  } catch (error) {
    end()
    throw error
  }
}
