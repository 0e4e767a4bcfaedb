import { Problem } from '@truegul/contract'
import type { Query, Statement } from '../database/database.ts'
import { hashLinkToken } from './link-token.ts'

export type LinkPurpose = 'reset' | 'confirm-address' | 'change-address'
export type Link = { user_id: string; purpose: LinkPurpose; address: string; email: string }

const find: Statement = {
  name: 'find-link',
  text: `
    select l.user_id, l.purpose, l.address, u.email from links l join users u on u.id = l.user_id
    where l.token_hash = $1 and l.purpose = any($2) and l.expires_at > now()`,
}

/** Of two at once, the second waits for the first and finds nothing. */
const take: Statement = {
  name: 'take-link',
  text: 'delete from links where token_hash = $1 and expires_at > now() returning user_id',
}

/**
 * What a mailed link opens. Looking changes nothing.
 *
 * @throws Problem `link-ended` for one that is unknown, used, replaced by a later one, or past its time.
 */
export async function findLink(query: Query, token: string, purposes: readonly LinkPurpose[]): Promise<Link> {
  const [link] = await query<Link>(find, [hashLinkToken(token), purposes])
  if (!link) throw ended()
  return link
}

/**
 * Uses the link up, with all that the transaction of `query` does.
 *
 * @throws Problem `link-ended` when somebody was faster.
 */
export async function takeLink(query: Query, token: string): Promise<void> {
  const taken = await query(take, [hashLinkToken(token)])
  if (taken.length === 0) throw ended()
}

const ended = () =>
  new Problem(
    'link-ended',
    'This link does not work any more: it was used, is older than 30 minutes, or a later one was sent. Ask for a new one.',
  )
