import type { FastifyRequest } from 'fastify'
import { ACCESS_COOKIE, readCookie } from './cookies.ts'
import { requireSameOrigin } from './require-same-origin.ts'

/** `isCookie` says that a browser sent it along by itself. */
export type GivenToken = { token: string; isCookie: boolean }

/**
 * The access token of a request: an app's bearer token, or a browser's cookie.
 *
 * @throws Problem `cross-site` for a cookie that another site's page sent along.
 */
export function givenAccessToken(request: FastifyRequest, publicUrl: URL): GivenToken | null {
  const { authorization } = request.headers
  if (authorization !== undefined && /^bearer /i.test(authorization)) {
    return { token: authorization.slice(7).trim(), isCookie: false }
  }
  const token = readCookie(request, ACCESS_COOKIE)
  if (token === null) return null
  requireSameOrigin(request, publicUrl)
  return { token, isCookie: true }
}
