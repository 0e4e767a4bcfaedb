import type { FastifyReply, FastifyRequest } from 'fastify'

export const ACCESS_COOKIE = 'truegul_access'
export const REFRESH_COOKIE = 'truegul_refresh'
export const DEVICE_COOKIE = 'truegul_device'

/** What lives long goes only where it is used, so that no other address can leak it. */
const PATHS = { [ACCESS_COOKIE]: '/api', [REFRESH_COOKIE]: '/api/v1/auth', [DEVICE_COOKIE]: '/api/v1/auth' } as const
type CookieName = keyof typeof PATHS

/** A browser names itself with this header; another site's page cannot send it without our leave. */
export const isBrowser = (request: FastifyRequest) => request.headers['x-truegul-client'] === 'web'

export function readCookie(request: FastifyRequest, name: CookieName): string | null {
  for (const pair of request.headers.cookie?.split(';') ?? []) {
    const [key, ...value] = pair.split('=')
    if (key?.trim() === name) return value.join('=').trim() || null
  }
  return null
}

/** Sets a cookie that scripts cannot read, for `seconds`; 0 deletes it. */
export function setCookie(reply: FastifyReply, name: CookieName, value: string, options: CookieOptions): void {
  const secure = options.publicUrl.protocol === 'https:' ? '; Secure' : ''
  reply.header(
    'set-cookie',
    `${name}=${value}; Path=${PATHS[name]}; Max-Age=${options.seconds}; HttpOnly; SameSite=Strict${secure}`,
  )
}

type CookieOptions = { seconds: number; publicUrl: URL }

/** The device stays known: it is the learner's, signed in or not. */
export function clearCookies(reply: FastifyReply, publicUrl: URL): void {
  setCookie(reply, ACCESS_COOKIE, '', { seconds: 0, publicUrl })
  setCookie(reply, REFRESH_COOKIE, '', { seconds: 0, publicUrl })
}
