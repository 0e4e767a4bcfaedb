import { randomInt } from 'node:crypto'

/** Crockford's base32: no I, L, O and U, so a code survives being read aloud or copied by hand. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** An invite code like `TG-7Q2M-XK4D-0RZC`: 60 random bits. */
export function newInviteCode(): string {
  const group = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return `TG-${group()}-${group()}-${group()}`
}
