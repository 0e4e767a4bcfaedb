import type { logOut as operation, Parsed } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { Statement } from '../database.ts'
import type { Call } from '../handler.ts'
import { clearCookies, isBrowser } from './cookies.ts'
import { givenRefreshToken } from './given-refresh-token.ts'
import { hashRefreshToken } from './refresh-tokens.ts'

const revoke: Statement = {
  name: 'revoke-session',
  text: `
    update sessions set revoked_at = coalesce(revoked_at, now())
    where id = (select session_id from refresh_tokens where token_hash = $1) returning id`,
}

/** Ends a session. A token that is not known ended long ago, which is what was asked for. */
export async function logOut(context: Context, input: Parsed<typeof operation>, call: Call): Promise<null> {
  const token = givenRefreshToken(context, input.refreshToken, call)
  if (token !== null) {
    const ended = await context.database.query<{ id: string }>(revoke, [hashRefreshToken(token)])
    for (const { id } of ended) context.accessTokens.forget(id)
  }
  if (isBrowser(call.request)) clearCookies(call.reply, context.settings.publicUrl)
  return null
}
