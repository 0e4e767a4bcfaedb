import type { Query, Statement } from '../../database/database.ts'
import { makeLinkToken } from '../../links/link-token.ts'

const keep: Statement = {
  name: 'keep-application-link',
  text: `
    insert into beta_links (token_hash, application_id) select $2, id from beta_applications where id = $1 and email is not null
    returning 1 as kept`,
}

/** A link to somebody's application, one more: those in earlier mails go on working. Null when it was withdrawn. */
export async function makeApplicationLink(query: Query, applicationId: string, publicUrl: URL): Promise<URL | null> {
  const { token, hash } = makeLinkToken()
  const kept = await query(keep, [applicationId, hash])
  return kept.length === 0 ? null : new URL(`/beta/mine#${token}`, publicUrl)
}
