import { type endSession as operation, type Parsed, Problem } from '@truegul/contract'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import type { LearnerCall } from '../../handler.ts'

const end: Statement = {
  name: 'end-session',
  text: 'update sessions set revoked_at = now() where id = $1 and user_id = $2 and revoked_at is null returning id',
}

/** Signs the learner out on one device. Another API server notices within ten seconds: see access-tokens.ts. */
export async function endSession(
  { database, accessTokens }: Context,
  { id }: Parsed<typeof operation>,
  { userId }: LearnerCall,
): Promise<null> {
  const ended = await database.query(end, [id, userId])
  if (ended.length === 0)
    throw new Problem('not-found', 'There is no such session of yours; it may have ended already.')
  accessTokens.forget(id)
  return null
}
