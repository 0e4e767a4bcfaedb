import { createDecipheriv, generateKeyPairSync } from 'node:crypto'
import { OutputRecord, SEALED } from './output-record.ts'
import { nonceOf, publicText, sealingKey } from './sealing-key.ts'

const LINE = new RegExp(`^${SEALED} (\\d{1,9}) ([\\w-]{43}) ([\\w-]+)$`)
const TAG = 16

/** Opens what was sealed to `reader`, a public key made here; nobody else has its other half, and it is kept nowhere. */
export function openOutput(databaseUrl: string) {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  const reader = publicText(publicKey)
  /** Pieces that came before one that is still missing. */
  const waiting = new Map<number, Buffer>()
  let next = 0
  let rest = Buffer.alloc(0)

  const open = (line: string): { number: number; piece: Buffer } | null => {
    const [, number, task, text] = LINE.exec(line) ?? []
    if (number === undefined || task === undefined || text === undefined) return null
    const sealed = Buffer.from(text, 'base64url')
    try {
      const key = sealingKey(privateKey, { task, reader, databaseUrl })
      const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(Number(number)))
      decipher.setAuthTag(sealed.subarray(-TAG))
      return {
        number: Number(number),
        piece: Buffer.concat([decipher.update(sealed.subarray(0, -TAG)), decipher.final()]),
      }
    } catch {
      // Sealed to another key, by somebody who does not know the database, or changed on the way: told as a line that is not ours.
      return null
    }
  }
  const take = (): OutputRecord[] => {
    for (let piece = waiting.get(next); piece !== undefined; piece = waiting.get(next)) {
      rest = Buffer.concat([rest, piece])
      waiting.delete(next)
      next += 1
    }
    const end = rest.lastIndexOf('\n') + 1
    const whole = rest.subarray(0, end).toString().split('\n').filter(Boolean)
    rest = rest.subarray(end)
    return whole.map((text) => OutputRecord.parse(JSON.parse(text)))
  }
  return {
    /** For the environment of whoever seals. */
    reader,
    /** The records that a line of the log completes, in the order in which they were written; null for a line that is not ours. */
    open(line: string): OutputRecord[] | null {
      const opened = open(line)
      if (opened === null) return null
      if (opened.number >= next) waiting.set(opened.number, opened.piece)
      return take()
    },
  }
}
