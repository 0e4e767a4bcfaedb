import type { Query, Statement } from '../../database/database.ts'
import { LINK_SECONDS, makeLinkToken } from '../../links/link-token.ts'
import type { ClaimedMail } from './claim-mails.ts'

/** A mail that comes late, or for the second time, never takes the place of one that was asked for after it. */
const keep: Statement = {
  name: 'keep-link',
  text: `
    insert into links (user_id, purpose, token_hash, address, asked_at, expires_at)
    select u.id, m.kind, $3, m.address, m.created_at, now() + $4 * interval '1 second'
    from mails m join users u on u.id = $2 where m.id = $1 and m.state = 'waiting'
    on conflict (user_id, purpose) do update set token_hash = excluded.token_hash, address = excluded.address,
      asked_at = excluded.asked_at, expires_at = excluded.expires_at
    where links.asked_at <= excluded.asked_at
    returning 1 as kept`,
}

/**
 * Makes the link that a mail is to carry, in place of the one of before: its token is in the mail and nowhere else. Null when a later
 * one was made, or the account is gone.
 */
export async function makeLink(query: Query, { id, kind, user_id }: ClaimedMail, publicUrl: URL): Promise<URL | null> {
  const { token, hash } = makeLinkToken()
  const kept = await query(keep, [id, user_id, hash, LINK_SECONDS])
  if (kept.length === 0) return null
  // Behind the #, which browsers send to nobody: no log, no proxy and no other page ever sees it.
  return new URL(`${kind === 'reset' ? '/reset' : '/confirm'}#${token}`, publicUrl)
}
