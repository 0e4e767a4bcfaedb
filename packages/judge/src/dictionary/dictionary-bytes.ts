const ZERO = 0x30

/** Longest word or ending of a dictionary, in jamo; longer ones are passed over. */
export const LONGEST_ENTRY = 200

/** Place of a byte in a stretch of a file, -1 when it is not there. */
export function findByte(file: Uint8Array, byte: number, start: number, end: number): number {
  for (let at = start; at < end; at++) if (file[at] === byte) return at
  return -1
}

/** A file is searched in pieces of so many bytes: a string of all of it would take 11 MB of each judge. */
const PIECE = 1 << 18

/** Where each line of a file ends. Searching in strings, one letter for each byte, takes a quarter of the time of a loop over the bytes. */
export function endsOfLines(file: Buffer): Uint32Array {
  const ends: number[] = []
  for (let from = 0; from < file.length; from += PIECE) {
    const bytes = file.toString('latin1', from, from + PIECE)
    for (let at = bytes.indexOf('\n'); at >= 0; at = bytes.indexOf('\n', at + 1)) ends.push(from + at)
  }
  ends.push(file.length)
  return Uint32Array.from(ends)
}

export function readNumber(file: Uint8Array, start: number, end: number): number {
  let number = 0
  for (let at = start; at < end; at++) number = number * 10 + file[at]! - ZERO
  return number
}

/** Writes the jamo of a UTF-8 text, a byte each. Gives their number, -1 when there is anything else; "0" stands for nothing. */
export function readJamo(file: Uint8Array, start: number, end: number, to: Uint8Array): number {
  if (end - start === 1 && file[start] === ZERO) return 0
  if ((end - start) % 3 !== 0 || end - start > 3 * to.length) return -1
  let length = 0
  for (let at = start; at < end; at += 3) {
    const second = file[at + 1]!
    if (file[at] !== 0xe1 || second < 0x84 || second > 0x87) return -1
    to[length++] = ((second - 0x84) << 6) | (file[at + 2]! & 0x3f)
  }
  return length
}
