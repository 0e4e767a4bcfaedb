import { createPublicKey, diffieHellman, hkdfSync, type KeyObject } from 'node:crypto'

/** What both ends know before a run. */
export type Keys = {
  /** The database's address with its password: the task has it in its environment, operators may read the secret. */
  databaseUrl: string
  /** The public key to which the answer is sealed, made for the run. */
  reader: string
}

/** The public half of an X25519 key as 43 letters of base64url. */
export function publicText(key: KeyObject): string {
  const { x } = key.export({ format: 'jwk' })
  if (x === undefined) throw new TypeError('this is no X25519 key')
  return x
}

/**
 * The AES-256 key of one run's answer, from X25519 and the database's address: only the reader can open with it, and only who knows the
 * address can seal.
 *
 * @param secret the private half of `task`, the one that seals, or of `reader`; both are made for the run
 * @throws Error for what is no public key
 */
export function sealingKey(secret: KeyObject, { task, reader, databaseUrl }: Keys & { task: string }): Buffer {
  const other = publicText(createPublicKey(secret)) === task ? reader : task
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: other }, format: 'jwk' })
  const known = Buffer.concat([diffieHellman({ privateKey: secret, publicKey }), Buffer.from(databaseUrl)])
  return Buffer.from(hkdfSync('sha256', known, `${task} ${reader}`, 'truegul on-aws output 1', 32))
}

/** A run writes few lines, each sealed with its number as nonce: with a key for one run, none comes twice. */
export function nonceOf(number: number): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(number, 8)
  return nonce
}
