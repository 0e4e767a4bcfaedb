import { createHash, createHmac, randomBytes } from 'node:crypto'
import { openSealed, seal } from '../../seal.ts'

/** Seconds that a refresh token may wait to be used: someone who practises every other month stays signed in. */
export const REFRESH_SECONDS = 60 * 24 * 3600

/** Seconds for which an exchanged token is answered with its successor again, unless that one was used before. */
export const GRACE_SECONDS = 2 * 3600

/** A new refresh token: 32 random bytes, of which the database only ever sees the hash. */
export function makeRefreshToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashRefreshToken(token) }
}

export function hashRefreshToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** The successor as the database may keep it: only who holds the token before it can open it. */
export const sealSuccessor = (successor: string, token: string): Buffer =>
  seal(Buffer.from(successor, 'base64url'), sealingKey(token))

/** @throws Error when it was sealed with another token. */
export const openSuccessor = (sealed: Buffer, token: string): string =>
  openSealed(sealed, sealingKey(token)).toString('base64url')

/** Another function than the one that makes the stored hash, which would otherwise be the key. */
const sealingKey = (token: string) => createHmac('sha256', token).update('successor').digest()
