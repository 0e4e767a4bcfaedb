import { SignJWT } from 'jose'
import type { ApnsSettings } from '../../push-settings.ts'

/** Apple takes a token for an hour, and refuses a sender that changes it more often than every 20 minutes. */
const YOUNGEST = 20 * 60_000
const OLDEST = 50 * 60_000

export type ProviderToken = {
  current(): Promise<string>
  /** Apple refused this token: a new one is made, unless it is too young for that. True when there will be another one. */
  refused(token: string): boolean
}

/** The ES256 token that tells Apple who sends, made anew after 50 minutes. `now` in milliseconds. */
export function createProviderToken(
  { key, keyId, teamId }: Pick<ApnsSettings, 'key' | 'keyId' | 'teamId'>,
  now: () => number = Date.now,
): ProviderToken {
  let made: { at: number; token: Promise<string> } | null = null
  let last = ''

  const make = () => {
    const at = now()
    const token = new SignJWT()
      .setProtectedHeader({ alg: 'ES256', kid: keyId })
      .setIssuer(teamId)
      .setIssuedAt(Math.floor(at / 1000))
      .sign(key)
    return { at, token }
  }
  // A clock that was put right counts like time that passed: what was signed before it is worth nothing.
  const age = (at: number) => Math.abs(now() - at)

  return {
    current: async () => {
      if (made === null || age(made.at) > OLDEST) made = make()
      last = await made.token
      return last
    },
    refused: (token) => {
      if (token !== last || made === null) return true
      if (age(made.at) < YOUNGEST) return false
      made = null
      return true
    },
  }
}
