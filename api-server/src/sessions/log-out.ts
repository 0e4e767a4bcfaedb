import type { logOut as operation, Parsed } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { Statement } from '../database/database.ts'
import type { Call } from '../handler.ts'
import { notSignedIn } from './authenticate.ts'
import { clearCookies, isBrowser } from './cookies.ts'
import { givenAccessToken } from './given-access-token.ts'
import { givenRefreshToken } from './refresh/given-refresh-token.ts'
import { hashRefreshToken } from './refresh/refresh-tokens.ts'

const revoke: Statement = {
  name: 'revoke-sessions',
  text: `
    update sessions set revoked_at = coalesce(revoked_at, now())
    where id = $2 or id = (select session_id from refresh_tokens where token_hash = $1) returning id`,
}

/**
 * Ends the session of the refresh token, of the access token, or of both; an access token may be past its time. A refresh token
 * that is not known ended long ago, which is what was asked for.
 *
 * @throws Problem `not-signed-in` when all there is is an access token that is none of ours.
 */
export async function logOut(context: Context, input: Parsed<typeof operation>, call: Call): Promise<null> {
  const { accessTokens, database, settings } = context
  const refresh = givenRefreshToken(context, input.refreshToken, call)
  const access = givenAccessToken(call.request, settings.publicUrl)
  const learner = access === null ? null : await accessTokens.readExpired(access.token)
  if (refresh === null && access !== null && learner === null) throw notSignedIn()
  if (refresh !== null || learner !== null) {
    const hash = refresh && hashRefreshToken(refresh.token)
    const ended = await database.query<{ id: string }>(revoke, [hash, learner?.sessionId])
    for (const { id } of ended) accessTokens.forget(id)
  }
  if (isBrowser(call.request) || refresh?.isCookie || access?.isCookie) clearCookies(call.reply, settings.publicUrl)
  return null
}
