import type { Database, Statement } from '../../database/database.ts'
import { GRACE_SECONDS, hashRefreshToken } from './refresh-tokens.ts'

export type FoundToken = {
  session_id: string
  user_id: string
  is_suspended: boolean
  is_used: boolean
  sealed_successor: Buffer | null
}

const find: Statement = {
  name: 'find-refresh-token',
  text: `
    select t.session_id, s.user_id, u.suspended_at is not null as is_suspended, t.used_at is not null as is_used,
      case when t.used_at > now() - $2 * interval '1 second' then t.sealed_successor end as sealed_successor
    from refresh_tokens t join sessions s on s.id = t.session_id join users u on u.id = s.user_id
    where t.token_hash = $1 and t.expires_at > now() and s.revoked_at is null`,
}

/** The token of a living session, with its successor for as long as it may be given again. Looking changes nothing. */
export async function findRefreshToken({ query }: Pick<Database, 'query'>, token: string): Promise<FoundToken | null> {
  const [found] = await query<FoundToken>(find, [hashRefreshToken(token), GRACE_SECONDS])
  return found ?? null
}
