import { createCipheriv, generateKeyPairSync } from 'node:crypto'
import { type OutputRecord, SEALED } from './output-record.ts'
import { type Keys, nonceOf, publicText, sealingKey } from './sealing-key.ts'

/** A log driver cuts lines at 16 KiB; sealed, this is less. In bytes. */
const PIECE = 8_192

/**
 * Seals records to the reader, as lines for a log: `truegul-sealed-1 NUMBER KEY TEXT`. Numbers count from 0, so that a line that is
 * missing is found out. X25519, HKDF-SHA256, AES-256-GCM.
 *
 * @throws Error for what is no public key
 */
export function sealOutput(keys: Keys): (record: OutputRecord) => string[] {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  const task = publicText(publicKey)
  const key = sealingKey(privateKey, { ...keys, task })
  let number = 0
  const seal = (piece: Buffer): string => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number))
    const sealed = Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
    return `${SEALED} ${number++} ${task} ${sealed.toString('base64url')}`
  }
  return (record) => {
    const bytes = Buffer.from(`${JSON.stringify(record)}\n`)
    const pieces = Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, index) =>
      bytes.subarray(index * PIECE, (index + 1) * PIECE),
    )
    return pieces.map(seal)
  }
}
