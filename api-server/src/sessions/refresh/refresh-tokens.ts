import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'

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

const CIPHER = 'aes-256-gcm'
const NONCE = 12
const TAG = 16

/** The successor as the database may keep it: only who holds the token before it can open it. */
export function sealSuccessor(successor: string, token: string): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(CIPHER, sealingKey(token), nonce)
  return Buffer.concat([nonce, cipher.update(successor, 'base64url'), cipher.final(), cipher.getAuthTag()])
}

/** @throws Error when it was sealed with another token. */
export function openSuccessor(sealed: Buffer, token: string): string {
  const decipher = createDecipheriv(CIPHER, sealingKey(token), sealed.subarray(0, NONCE))
  decipher.setAuthTag(sealed.subarray(-TAG))
  return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]).toString('base64url')
}

/** Another function than the one that makes the stored hash, which would otherwise be the key. */
const sealingKey = (token: string) => createHmac('sha256', token).update('successor').digest()
