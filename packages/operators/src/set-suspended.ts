import { noteAction } from './note-action.ts'
import type { Actor, Query, Refusal, Statement } from './query.ts'

type Wish = { personId: string; isSuspended: boolean; reason: string }
type Row = { is_operator: boolean; was_suspended: boolean; sessions: string[] }

const set: Statement = {
  name: 'set-suspended',
  text: `
    with before as (
      select id, suspended_at is not null as was_suspended, exists (select from operators where user_id = users.id) as is_operator
      from users where id = $1 for no key update
    ), person as (
      update users u set suspended_at = case when $2 then now() end
      from before b where u.id = b.id and b.was_suspended <> $2 and not (b.is_operator and $2)
    )
    select is_operator, was_suspended,
      array(select id from sessions where user_id = before.id and revoked_at is null) as sessions
    from before`,
}

/**
 * Suspends a person, or lets them in again. `changed` is false when they were so before. `sessions` are those that are alive: a
 * server that remembers them has to look again.
 */
export async function setSuspended(
  query: Query,
  actor: Actor,
  { personId, isSuspended, reason }: Wish,
): Promise<{ changed: boolean; sessions: string[] } | { refused: Refusal }> {
  const [row] = await query<Row>(set, [personId, isSuspended])
  if (!row) return { refused: 'not-found' }
  if (row.is_operator && isSuspended) return { refused: 'is-operator' }
  await noteAction(query, actor, { action: isSuspended ? 'suspend-person' : 'unsuspend-person', personId, reason })
  return { changed: row.was_suspended !== isSuspended, sessions: row.sessions }
}
