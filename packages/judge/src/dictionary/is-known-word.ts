import { findKey } from './key-table.ts'
import { ANY, FLAG_BYTES, hasBit, MAYBE, SET_BYTES, type SpellingDictionary } from './spelling-dictionary.ts'

const NONE = -1
const NO_FLAG = 0

/**
 * Does Hunspell accept this word of Hangul syllables? The answers are those of its own engine, with which a test compares them
 * on tens of thousands of words; that engine needs ten times the time to load and ten times the memory.
 */
export function isKnownWord(word: string, dictionary: SpellingDictionary): boolean {
  const letters = toJamo(word)
  const { stems, forbidden, onlyInCompound } = dictionary
  let stem = stemWritten(dictionary, letters)
  if (stem !== NONE && stemHas(dictionary, stem, forbidden)) return false
  for (; stem !== NONE; stem = stems.next[stem]!) if (!stemHas(dictionary, stem, onlyInCompound)) return true
  return (
    stemWithEnding(dictionary, letters, onlyInCompound) !== NONE ||
    stemWithTwoEndings(dictionary, letters) !== NONE ||
    isCompound(dictionary, letters, [])
  )
}

/** The first stem that gives these letters with one ending; `not` is a flag it may not have, `second` one its ending must give. */
function stemWithEnding(dictionary: SpellingDictionary, letters: Uint8Array, not: number, second = NO_FLAG): number {
  const { stems, rules } = dictionary
  return firstOfRules(dictionary, letters, (rule, { written }) => {
    if (second !== NO_FLAG && !classHas(dictionary, rules.following[rule]!, second)) return NONE
    for (let stem = written; stem !== NONE; stem = stems.next[stem]!) {
      if (!stemHas(dictionary, stem, rules.flag[rule]!)) continue
      if (not === NO_FLAG || !stemHas(dictionary, stem, not)) return stem
    }
    return NONE
  })
}

function stemWithTwoEndings(dictionary: SpellingDictionary, letters: Uint8Array): number {
  const { rules, secondFlags, onlyInCompound } = dictionary
  return firstOfRules(dictionary, letters, (rule, candidate) => {
    const flag = rules.flag[rule]!
    if (!hasBit(secondFlags, 0, flag)) return NONE
    candidate.byFlag ??= new Map()
    const known = candidate.byFlag.get(flag)
    if (known !== undefined) return known
    const stem = stemWithEnding(dictionary, candidate.letters, onlyInCompound, flag)
    candidate.byFlag.set(flag, stem)
    return stem
  })
}

/** What stands before an ending, with what the ending took from it: its letters and the first stem written so. */
type Candidate = { letters: Uint8Array; written: number; byFlag?: Map<number, number> }

/** Tries each rule whose ending these letters have, in Hunspell's order: short endings first, late rules first. */
function firstOfRules(
  dictionary: SpellingDictionary,
  letters: Uint8Array,
  attempt: (rule: number, candidate: Candidate) => number,
): number {
  const { endings, rules } = dictionary
  for (let kept = letters.length; kept > 0 && letters.length - kept <= endings.longest; kept--) {
    const key = findKey(endings, letters, kept, letters.length)
    if (key === NONE) continue
    const candidates: Candidate[] = []
    for (let rule = endings.first[key]!; rule !== NONE; rule = rules.next[rule]!) {
      const strip = rules.strip[rule]!
      candidates[strip] ??= candidateOf(dictionary, letters.subarray(0, kept), strip)
      const candidate = candidates[strip]
      if (!meets(dictionary, candidate.letters, rules.condition[rule]!)) continue
      const found = attempt(rule, candidate)
      if (found !== NONE) return found
    }
  }
  return NONE
}

function candidateOf(dictionary: SpellingDictionary, kept: Uint8Array, strip: number): Candidate {
  const { starts, letters } = dictionary.strips
  const stripped = letters.subarray(starts[strip], starts[strip + 1])
  const candidate = new Uint8Array(kept.length + stripped.length)
  candidate.set(kept)
  candidate.set(stripped, kept.length)
  return { letters: candidate, written: stemWritten(dictionary, candidate) }
}

function meets({ conditions }: SpellingDictionary, letters: Uint8Array, condition: number): boolean {
  let at = letters.length
  for (let set = conditions.starts[condition]!; set < conditions.starts[condition + 1]!; set++) {
    if (--at < 0 || !hasBit(conditions.sets, set * SET_BYTES, letters[at]!)) return false
  }
  return true
}

/** Words written as one, each a stem as it stands but the last, which may have endings. `before`: classes of those in front. */
function isCompound(dictionary: SpellingDictionary, letters: Uint8Array, before: readonly number[]): boolean {
  for (let at = 1; at < letters.length; at++) {
    const words = withClass(dictionary, stemWritten(dictionary, letters.subarray(0, at)), before, false)
    if (words === null) continue
    const rest = letters.subarray(at)
    if (withClass(dictionary, stemWritten(dictionary, rest), words, true)) return true
    const inflected = stemWithEnding(dictionary, rest, NO_FLAG)
    const last = inflected === NONE ? stemWithTwoEndings(dictionary, rest) : inflected
    if (last !== NONE && isPattern(dictionary, [...words, dictionary.stems.stemClass[last]!], true)) return true
    if (isCompound(dictionary, rest, words)) return true
  }
  return false
}

/** The classes with that of the first stem written so that fits behind them, null when none does. */
function withClass(dictionary: SpellingDictionary, written: number, before: readonly number[], isLast: boolean) {
  const { stems } = dictionary
  for (let stem = written; stem !== NONE; stem = stems.next[stem]!) {
    const words = [...before, stems.stemClass[stem]!]
    if (isPattern(dictionary, words, isLast)) return words
  }
  return null
}

/** Are words of these classes a compound, or at least the beginning of one? */
function isPattern(dictionary: SpellingDictionary, words: readonly number[], isWhole: boolean): boolean {
  const { compounds } = dictionary
  for (let start = 0; start < compounds.length; start++) {
    if (fits(dictionary, words, 0, start, isWhole)) return true
    while (compounds[start] !== 0) start += 2
  }
  return false
}

function fits(
  dictionary: SpellingDictionary,
  words: readonly number[],
  at: number,
  place: number,
  isWhole: boolean,
): boolean {
  const { compounds } = dictionary
  const flag = compounds[place]!
  if (at === words.length && !isWhole) return true
  if (flag === 0) return at === words.length
  const often = compounds[place + 1]!
  if ((often === MAYBE || often === ANY) && fits(dictionary, words, at, place + 2, isWhole)) return true
  if (at === words.length || !classHas(dictionary, words[at]!, flag)) return false
  return fits(dictionary, words, at + 1, often === ANY ? place : place + 2, isWhole)
}

/** First of the stems that are written so. */
function stemWritten({ stems }: SpellingDictionary, letters: Uint8Array): number {
  const key = findKey(stems, letters, 0, letters.length)
  return key === NONE ? NONE : stems.first[key]!
}

function stemHas(dictionary: SpellingDictionary, stem: number, flag: number): boolean {
  return classHas(dictionary, dictionary.stems.stemClass[stem]!, flag)
}

function classHas({ classes }: SpellingDictionary, number: number, flag: number): boolean {
  return hasBit(classes, number * FLAG_BYTES, flag)
}

function toJamo(word: string): Uint8Array {
  return Uint8Array.from(word.normalize('NFD'), (letter) => letter.charCodeAt(0) - 0x1100)
}
