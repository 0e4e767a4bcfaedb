import { endsOfLines, findByte, LONGEST_ENTRY, readJamo, readNumber } from './dictionary-bytes.ts'
import { newKeyTable } from './key-table.ts'
import type { SpellingDictionary } from './spelling-dictionary.ts'

const SLASH = 0x2f

/** Words of a `.dic` file, `word/class` after a line with their number. Those with anything but jamo are passed over. */
export function readSpellingStems(file: Buffer): SpellingDictionary['stems'] {
  const ends = endsOfLines(file)
  const lines = ends.length
  const keys = newKeyTable(lines, file.length / 3)
  const first = new Int32Array(lines).fill(-1)
  const next = new Int32Array(lines).fill(-1)
  const last = new Int32Array(lines)
  const stemClass = new Uint8Array(lines)
  const stem = new Uint8Array(LONGEST_ENTRY)
  let count = 0
  for (let line = 0, start = 0; line < lines; start = ends[line++]! + 1) {
    const end = ends[line]!
    const slash = findByte(file, SLASH, start, end)
    const length = readJamo(file, start, slash < 0 ? end : slash, stem)
    if (length <= 0) continue
    const key = keys.add(stem, 0, length)
    if (first[key] === -1) first[key] = count
    else next[last[key]!] = count
    last[key] = count
    stemClass[count++] = slash < 0 ? 0 : readNumber(file, slash + 1, end)
  }
  return {
    ...keys.finish(),
    first: first.slice(0, keys.count()),
    next: next.slice(0, count),
    stemClass: stemClass.slice(0, count),
  }
}
