import { findByte, LONGEST_ENTRY, readJamo, readNumber } from './dictionary-bytes.ts'
import { newKeyTable } from './key-table.ts'
import { FLAG_BYTES, SET_BYTES, type SpellingDictionary, setBit } from './spelling-dictionary.ts'

const SPACE = 0x20
const SLASH = 0x2f
const KINDS = 256
const LONGEST_CONDITION = 1_000
const SFX = Buffer.from('SFX ')

/** Gathers the rules of an `.aff` file, which has so many lines: `SFX flag strip appended/class condition`. */
export function newSpellingRules(file: Buffer, lines: number) {
  const keys = newKeyTable(lines, file.length / 3)
  const first = new Int32Array(lines).fill(-1)
  const next = new Int32Array(lines)
  const flag = new Uint16Array(lines)
  const strip = new Uint8Array(lines)
  const condition = new Uint8Array(lines)
  const following = new Uint8Array(lines)
  const strips = newKeyTable(KINDS, KINDS * LONGEST_CONDITION)
  const conditions = newKeyTable(KINDS, KINDS * LONGEST_CONDITION)
  const appended = new Uint8Array(LONGEST_ENTRY)
  let count = 0
  let longest = 0

  /** False when the line is no rule. A rule with anything but jamo meets no Korean word and is passed over. */
  function add(start: number, end: number): boolean {
    if (file[start] !== SFX[0] || file[start + 1] !== SFX[1]) return false
    const flagEnd = findByte(file, SPACE, start + SFX.length, end)
    const stripEnd = findByte(file, SPACE, flagEnd + 1, end)
    const appendedEnd = findByte(file, SPACE, stripEnd + 1, end)
    if (appendedEnd < 0) return false
    const slash = findByte(file, SLASH, stripEnd + 1, appendedEnd)
    const length = readJamo(file, stripEnd + 1, slash < 0 ? appendedEnd : slash, appended)
    if (length < 0) return true
    const key = keys.add(appended, 0, length)
    next[count] = first[key]!
    first[key] = count
    flag[count] = readNumber(file, start + SFX.length, flagEnd)
    strip[count] = numberIn(strips, file, flagEnd + 1, stripEnd)
    condition[count] = numberIn(conditions, file, appendedEnd + 1, end)
    following[count] = slash < 0 ? 0 : readNumber(file, slash + 1, appendedEnd)
    longest = Math.max(longest, length)
    count++
    return true
  }

  function finish(aliases: readonly number[][]): Pick<SpellingDictionary, Rules> {
    const secondFlags = new Uint8Array(FLAG_BYTES)
    for (const used of new Set(following.subarray(0, count))) {
      for (const second of aliases[used] ?? []) setBit(secondFlags, 0, second)
    }
    return {
      endings: { ...keys.finish(), first: first.slice(0, keys.count()), longest },
      rules: {
        next: next.slice(0, count),
        flag: flag.slice(0, count),
        strip: strip.slice(0, count),
        condition: condition.slice(0, count),
        following: following.slice(0, count),
      },
      strips: readStrips(strips.keys()),
      conditions: readConditions(conditions.keys()),
      secondFlags: secondFlags,
    }
  }

  return { add, finish }
}

type Rules = 'endings' | 'rules' | 'strips' | 'conditions' | 'secondFlags'

/** A byte holds the number, so there may be 256 at most. */
function numberIn(kinds: ReturnType<typeof newKeyTable>, file: Uint8Array, start: number, end: number): number {
  const number = end - start > LONGEST_CONDITION ? KINDS : kinds.add(file, start, end)
  if (number >= KINDS || kinds.count() >= KINDS) throw new Error('the dictionary has more kinds of rules than are read')
  return number
}

function readStrips(texts: readonly Uint8Array[]): SpellingDictionary['strips'] {
  const letters = new Uint8Array(LONGEST_ENTRY)
  const all = texts.map((text) => letters.slice(0, readJamo(text, 0, text.length, letters)))
  return { starts: startsOf(all), letters: Uint8Array.from(all.flatMap((one) => [...one])) }
}

/** "." is no condition; "[…]" one of these letters, "[^…]" none of them; any other letter itself. */
function readConditions(texts: readonly Uint8Array[]): SpellingDictionary['conditions'] {
  const all = texts.map((text) => {
    const condition = Buffer.from(text).toString('utf8')
    const sets = condition === '.' ? [] : (condition.match(/\[[^\]]+\]|[^[\]]/gu) ?? []).map(readSet)
    return sets.reverse()
  })
  return { starts: startsOf(all), sets: Uint8Array.from(all.flat().flatMap((set) => [...set])) }
}

function readSet(text: string): Uint8Array {
  const set = new Uint8Array(SET_BYTES)
  const isNegative = text.startsWith('[^')
  for (const letter of text.replace(/^\[\^?|\]$/g, '')) {
    const jamo = letter.codePointAt(0)! - 0x1100
    // Digits, Latin letters and the jamo of other blocks end no Korean stem.
    if (jamo >= 0 && jamo < 256) setBit(set, 0, jamo)
  }
  if (text === '.') return set.fill(0xff)
  return isNegative ? set.map((byte) => ~byte) : set
}

function startsOf(rows: readonly { length: number }[]): Uint16Array {
  const starts = new Uint16Array(rows.length + 1)
  for (const [number, row] of rows.entries()) starts[number + 1] = starts[number]! + row.length
  return starts
}
