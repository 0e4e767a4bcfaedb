import { createHash, randomInt } from 'node:crypto'

/** Without letters and digits that look alike. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUPS = 3
const OF = 4

/** A code to type, like `7KQM-2RXB-P9TD`: 59 bits, so its bare hash tells nobody what it is. */
export const newCode = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: OF }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  ).join('-')

/** However it was typed: small letters, spaces, without the lines. */
export const hashCode = (code: string): Buffer =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest()
