import type { Context } from '../../context.ts'
import type { Call } from '../../handler.ts'
import { REFRESH_COOKIE, readCookie } from '../cookies.ts'
import type { GivenToken } from '../given-access-token.ts'
import { requireSameOrigin } from '../require-same-origin.ts'

/**
 * The refresh token of a request: in the body of an app's, in the cookie of a browser's.
 *
 * @throws Problem `cross-site` for a cookie that another site's page sent along.
 */
export function givenRefreshToken(
  { settings }: Context,
  inBody: string | undefined,
  { request }: Call,
): GivenToken | null {
  if (inBody !== undefined) return { token: inBody, isCookie: false }
  const token = readCookie(request, REFRESH_COOKIE)
  if (token === null) return null
  requireSameOrigin(request, settings.publicUrl)
  return { token, isCookie: true }
}
