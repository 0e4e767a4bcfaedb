import { createHash, randomBytes } from 'node:crypto'

/** Seconds that a refresh token may wait to be used: someone who practises every other month stays signed in. */
export const REFRESH_SECONDS = 60 * 24 * 3600

/** A new refresh token: 32 random bytes, of which the database only ever sees the hash. */
export function makeRefreshToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashRefreshToken(token) }
}

export function hashRefreshToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
