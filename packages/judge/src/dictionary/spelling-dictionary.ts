import type { KeyTable } from './key-table.ts'

/**
 * A Hunspell dictionary as tables of numbers. Letters are jamo, a byte each (code point less 0x1100). A class is a numbered set
 * of flags; class 0 is empty.
 */
export type SpellingDictionary = {
  /** A row of FLAG_BYTES for each class, with a bit for each flag. */
  classes: Uint8Array
  /** Words and stems. `first` is the first of those written alike (-1: none), `next` the one after it, in the file's order. */
  stems: KeyTable & { first: Int32Array; next: Int32Array; stemClass: Uint8Array }
  /** Endings, with the rules that append them, chained likewise but from the last of the file to the first. */
  endings: KeyTable & { first: Int32Array; longest: number }
  /** For each rule: the flag that the stem must have, what goes from its end, how it must end, what may follow. */
  rules: { next: Int32Array; flag: Uint16Array; strip: Uint8Array; condition: Uint8Array; following: Uint8Array }
  /** What goes from a stem, by number. */
  strips: { starts: Uint16Array; letters: Uint8Array }
  /** Sets of letters that a stem must end in, last letter first: a row of SET_BYTES for each. */
  conditions: { starts: Uint16Array; sets: Uint8Array }
  /** Flags of the rules that may append to what a rule appended to; a bit for each. */
  secondFlags: Uint8Array
  /** Patterns of words that may be written as one: pairs of a flag and how often (ONCE, MAYBE, ANY); 0 ends a pattern. */
  compounds: Uint16Array
  forbidden: number
  onlyInCompound: number
}

export const FLAG_BYTES = 128
export const SET_BYTES = 32

export const ONCE = 1
export const MAYBE = 2
export const ANY = 3

/** Is this bit set in the row of bits that starts at `row`? */
export function hasBit(bits: Uint8Array, row: number, bit: number): boolean {
  return (bits[row + (bit >> 3)]! & (1 << (bit & 7))) !== 0
}

export function setBit(bits: Uint8Array, row: number, bit: number): void {
  bits[row + (bit >> 3)]! |= 1 << (bit & 7)
}
