import { formsWith } from './conjugate.ts'
import { type Ending, endingsOf } from './ending.ts'
import { ENDINGS, type PartOfSpeech, suits } from './endings.ts'
import { lastLetters, withLetters } from './letters.ts'
import type { StemClass } from './stem-class.ts'
import { stemsOfBase } from './stems-of-base.ts'

/** A predicate as a dictionary knows it. */
export type Predicate = { stemClass: StemClass; partOfSpeech: PartOfSpeech }
/** What a dictionary knows of these letters: one entry for each word written so, none for no stem. */
export type FindPredicates = (stem: string) => readonly Predicate[]
/** One way to read a form: 도와서 is 돕 with 아서. */
export type Reading = Predicate & { stem: string; ending: string }

/** An ending where a form may end so, and what stands before it, its final taken away. */
export type Cut = { ending: Ending; base: string }

const BY_TAIL = Map.groupBy(
  [...new Set(ENDINGS.map(([written]) => written))].flatMap((written) => endingsOf(written)),
  ({ tail }) => tail,
)
const LONGEST_TAIL = Math.max(...[...BY_TAIL.keys()].map((tail) => tail.length))

/** Every way to read a word as a right form of a known predicate. Endings that its part of speech does not take are none. */
export function recognise(word: string, find: FindPredicates): Reading[] {
  const readings: Reading[] = []
  for (const { ending, base } of cutsOf(word, BY_TAIL, LONGEST_TAIL)) {
    for (const stem of stemsOfBase(base, ending.base)) {
      for (const predicate of find(stem)) {
        if (!suits(ending.written, stem, predicate.partOfSpeech)) continue
        if (!formsWith({ stem, stemClass: predicate.stemClass }, ending).includes(word)) continue
        readings.push({ ...predicate, stem, ending: ending.written })
      }
    }
  }
  return readings
}

/** Every place where an ending may begin. */
export function* cutsOf(word: string, byTail: ReadonlyMap<string, readonly Ending[]>, longest: number): Generator<Cut> {
  for (let length = 0; length <= longest && length < word.length; length++) {
    const before = word.slice(0, word.length - length)
    const final = lastLetters(before)?.final
    if (final === undefined) continue
    for (const ending of byTail.get(word.slice(word.length - length)) ?? []) {
      if (ending.final === '') yield { ending, base: before }
      else if (ending.final === final) yield { ending, base: withLetters(before, { final: '' }) }
      else if (ending.final === 'ㅁ' && final === 'ㄻ') yield { ending, base: withLetters(before, { final: 'ㄹ' }) }
    }
  }
}
