import { jwtVerify } from 'jose'
import type { FcmIdentity } from './fcm-identity.ts'

const SCOPE = 'https://www.googleapis.com/auth/firebase.messaging'
const MINUTE = 60_000
const SECONDS = 3_600

type Answer = { status: number; body: object }

/** Google's token endpoint: an assertion, signed by the service account and of the last hour, for a token of one hour. */
export function accessTokens({ publicKey, settings }: FcmIdentity) {
  const tokens = new Map<string, number>()
  return {
    give: async (form: string, now: number): Promise<Answer> => {
      const given = new URLSearchParams(form)
      if (given.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:jwt-bearer') {
        return refused('unsupported_grant_type', 'Invalid grant_type')
      }
      try {
        const { payload } = await jwtVerify(given.get('assertion') ?? '', publicKey, {
          algorithms: ['RS256'],
          audience: 'https://oauth2.googleapis.com/token',
          issuer: settings.clientEmail,
          currentDate: new Date(now),
        })
        const ahead = (payload.iat ?? 0) * 1000 - now
        if (ahead > 5 * MINUTE || payload['scope'] !== SCOPE) throw new Error('not now, or not for this')
      } catch {
        return refused('invalid_grant', 'Invalid JWT: Token must be a short-lived token and in a reasonable timeframe.')
      }
      const token = `ya29.${tokens.size + 1}`
      tokens.set(token, now + SECONDS * 1000)
      return { status: 200, body: { access_token: token, expires_in: SECONDS, token_type: 'Bearer' } }
    },
    isGood: (authorization: string | undefined, now: number): boolean =>
      now < (tokens.get(authorization?.replace(/^Bearer /, '') ?? '') ?? 0),
    /** All that were given are worth nothing any more. */
    revoke: () => {
      for (const token of tokens.keys()) tokens.set(token, 0)
    },
    count: () => tokens.size,
  }
}

const refused = (error: string, description: string): Answer => ({
  status: 400,
  body: { error, error_description: description },
})
