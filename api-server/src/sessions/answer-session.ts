import type { Session, User } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { Call } from '../handler.ts'
import type { Learner } from './access-tokens.ts'
import { ACCESS_COOKIE, DEVICE_COOKIE, isBrowser, REFRESH_COOKIE, setCookie } from './cookies.ts'
import { DEVICE_SECONDS } from './devices/device-token.ts'
import { REFRESH_SECONDS } from './refresh/refresh-tokens.ts'

type Tokens = { user: User; learner: Learner; refreshToken: string; deviceToken?: string; isCookie?: boolean }

/**
 * Hands out the tokens of a session: to a browser as cookies that scripts cannot read, to an app in the answer. `isCookie` says
 * that a cookie paid for them: then they go back as cookies, whoever says to be asking.
 */
export async function answerSession(
  { accessTokens, settings: { publicUrl, accessSeconds } }: Context,
  { request, reply }: Call,
  { user, learner, refreshToken, deviceToken, isCookie = false }: Tokens,
): Promise<Session> {
  const accessToken = await accessTokens.make(learner)
  const session = { user, expiresIn: accessSeconds }
  if (!isCookie && !isBrowser(request)) {
    return { ...session, accessToken, refreshToken, deviceToken: deviceToken ?? null }
  }
  setCookie(reply, ACCESS_COOKIE, accessToken, { seconds: accessSeconds, publicUrl })
  setCookie(reply, REFRESH_COOKIE, refreshToken, { seconds: REFRESH_SECONDS, publicUrl })
  if (deviceToken !== undefined) setCookie(reply, DEVICE_COOKIE, deviceToken, { seconds: DEVICE_SECONDS, publicUrl })
  return { ...session, accessToken: null, refreshToken: null, deviceToken: null }
}
