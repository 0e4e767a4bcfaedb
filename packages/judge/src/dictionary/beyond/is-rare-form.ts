import { recognise } from '@truegul/korean/conjugation'
import { findListedPredicates } from '../predicates.ts'

// Usually a slip: 있은 for 있는, 두르질 for 둘러질, 먹겠을까 for 먹을까, 한데다가 for 한 데다가.
const DOUBTFUL = /^질$|겠을|(?:데다가?|걸|바|려면은|나마)$/
const EXISTING = /[있없]$/
// A noun with 이다 ends in 다 too: 치루다 would be known by the illness.
const OF_VERBS_ONLY = '자마자'

/** Has the word one of the endings that the dictionary lacks, behind a verb or adjective that it has: 했거니와, 먹는가를, 떠올랐다? */
export function isRareForm(word: string, isKnownWord: (word: string) => boolean): boolean {
  return recognise(word, findListedPredicates).some(
    ({ stem, ending, partOfSpeech }) =>
      !DOUBTFUL.test(ending) &&
      !(ending === '은' && EXISTING.test(stem)) &&
      isKnownWord(stem + (partOfSpeech === 'verb' ? OF_VERBS_ONLY : '다')),
  )
}
