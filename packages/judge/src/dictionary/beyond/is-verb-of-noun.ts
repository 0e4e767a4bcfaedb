import { recognise } from '@truegul/korean/conjugation'
import { findListedPredicates } from '../predicates.ts'

const SHORTEST_NOUN = 2
const MAY_BEGIN = /^[받드]/
const VERBS = /^(?:받|드리)$/
// Nouns that name no act and are received all the same.
const RECEIVED = /^(?:고통|스트레스|혜택|상처|영향|도움|선물|월급|압박|은혜|특혜|피해)$/

/** Is the word a noun with 받다 or 드리다 written on to it, 사랑받는 or 부탁드리고? */
export function isVerbOfNoun(word: string, isKnownWord: (word: string) => boolean): boolean {
  for (let at = SHORTEST_NOUN; at < word.length; at++) {
    const verb = word.slice(at)
    if (!MAY_BEGIN.test(verb) || !isReceived(word.slice(0, at), isKnownWord)) continue
    if (recognise(verb, findListedPredicates).some(({ stem }) => VERBS.test(stem))) return true
  }
  return false
}

/** What somebody does can be received or given: 존중하다, 존중받다. */
function isReceived(noun: string, isKnownWord: (word: string) => boolean): boolean {
  return RECEIVED.test(noun) || isKnownWord(`${noun}하다`)
}
