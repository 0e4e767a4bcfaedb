import { recognise } from '@truegul/korean/conjugation'
import { findListedPredicates } from '../predicates.ts'

const SHORTEST_NOUN = 2
const MAY_BEGIN = /^[받드]/
const VERBS = /^(?:받|드리)$/

/** Is the word a noun with 받다 or 드리다 written on to it, 사랑받는 or 부탁드리고? */
export function isVerbOfNoun(word: string, isNoun: (noun: string) => boolean): boolean {
  for (let at = SHORTEST_NOUN; at < word.length; at++) {
    const verb = word.slice(at)
    if (!MAY_BEGIN.test(verb) || !isNoun(word.slice(0, at))) continue
    if (recognise(verb, findListedPredicates).some(({ stem }) => VERBS.test(stem))) return true
  }
  return false
}
