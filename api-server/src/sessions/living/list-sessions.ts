import type { Output, listSessions as operation } from '@truegul/contract'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import type { LearnerCall } from '../../handler.ts'

type Row = { id: string; device: string | null; created_at: Date; last_used_at: Date }

/** A session makes a token whenever it needs another one, so the latest tells when it was used. */
const list: Statement = {
  name: 'living-sessions',
  text: `
    select s.id, s.device, s.created_at, max(t.created_at) as last_used_at
    from sessions s join refresh_tokens t on t.session_id = s.id
    where s.user_id = $1 and s.revoked_at is null
    group by s.id having max(t.expires_at) > now() order by max(t.created_at) desc, s.id`,
}

/** Where the learner is signed in, the latest use first. */
export async function listSessions(
  { database }: Context,
  _input: object,
  { userId, sessionId }: LearnerCall,
): Promise<Output<typeof operation>> {
  const rows = await database.query<Row>(list, [userId])
  return {
    items: rows.map(({ id, device, created_at, last_used_at }) => ({
      id,
      device,
      createdAt: created_at.toISOString(),
      lastUsedAt: last_used_at.toISOString(),
      isCurrent: id === sessionId,
    })),
  }
}
