import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import type { LearnerCall } from '../../handler.ts'

const end: Statement = {
  name: 'end-other-sessions',
  text: 'update sessions set revoked_at = now() where user_id = $1 and id <> $2 and revoked_at is null returning id',
}

/** Signs the learner out everywhere but in the session that asks. */
export async function endOtherSessions(
  { database, accessTokens }: Context,
  _input: object,
  { userId, sessionId }: LearnerCall,
): Promise<null> {
  const ended = await database.query<{ id: string }>(end, [userId, sessionId])
  for (const { id } of ended) accessTokens.forget(id)
  return null
}
