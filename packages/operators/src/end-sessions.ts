import { noteAction } from './note-action.ts'
import type { Actor, Query, Refusal, Statement } from './query.ts'

const find: Statement = { name: 'is-person', text: 'select 1 as found from users where id = $1' }
const end: Statement = {
  name: 'end-sessions-of-person',
  text: 'update sessions set revoked_at = now() where user_id = $1 and revoked_at is null returning id',
}

/** Ends every session of a person; `sessions` are those that were alive. */
export async function endSessions(
  query: Query,
  actor: Actor,
  { personId, reason }: { personId: string; reason: string },
): Promise<{ changed: boolean; sessions: string[] } | { refused: Refusal }> {
  if ((await query(find, [personId])).length === 0) return { refused: 'not-found' }
  const ended = await query<{ id: string }>(end, [personId])
  await noteAction(query, actor, { action: 'end-sessions', personId, reason })
  return { changed: ended.length > 0, sessions: ended.map(({ id }) => id) }
}
