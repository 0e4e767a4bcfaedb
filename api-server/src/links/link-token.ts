import { createHash, randomBytes } from 'node:crypto'

/** Seconds for which a mailed link works. */
export const LINK_SECONDS = 30 * 60

/** 32 random bytes, of which the database only ever sees the hash. */
export function makeLinkToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashLinkToken(token) }
}

export const hashLinkToken = (token: string): Buffer => createHash('sha256').update(token).digest()
