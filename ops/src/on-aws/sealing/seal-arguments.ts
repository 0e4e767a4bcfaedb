import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Keys } from './sealing-key.ts'

/** What a command is called with, and by whom. */
const Call = z.object({ args: z.array(z.string()), machineUser: z.string().min(1).max(100) })
export type Call = z.infer<typeof Call>

const NONCE = 12
const TAG = 16

/**
 * Seals a call under a key derived from the database's address and the reader, so that it brings its answer to nobody else. AES-256-GCM,
 * HKDF-SHA256; base64url.
 */
export function sealArguments(call: Call, keys: Keys): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', keyOf(keys), nonce)
  const sealed = [cipher.update(JSON.stringify(call), 'utf8'), cipher.final()]
  return Buffer.concat([nonce, ...sealed, cipher.getAuthTag()]).toString('base64url')
}

/** @returns null when it was sealed under another address or for another reader, or is not what `sealArguments` makes */
export function openArguments(text: string, keys: Keys): Call | null {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length <= NONCE + TAG) return null
  const decipher = createDecipheriv('aes-256-gcm', keyOf(keys), bytes.subarray(0, NONCE))
  decipher.setAuthTag(bytes.subarray(-TAG))
  const opened = decipher.update(bytes.subarray(NONCE, -TAG))
  try {
    return Call.parse(JSON.parse(Buffer.concat([opened, decipher.final()]).toString()))
  } catch {
    return null
  }
}

const keyOf = ({ databaseUrl, reader }: Keys) =>
  Buffer.from(hkdfSync('sha256', databaseUrl, reader, 'truegul on-aws arguments 1', 32))
