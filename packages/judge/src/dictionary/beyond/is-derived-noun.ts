import { FINAL, lastFinal } from '@truegul/korean'

const SHORTEST_BASE = 2
// Those that go with nearly every noun. With others learners' misspellings would be words: 전동적 for 전통적.
const SUFFIX = /[별화권층형용당률율님]$/
const PREFIX = /^[총초탈비]/

/** Is this a noun made of another by a prefix or a suffix, 이혼율, 연령대별, 총수량? */
export function isDerivedNoun(noun: string, isNoun: (noun: string) => boolean): boolean {
  if (noun.length <= SHORTEST_BASE) return false
  const base = noun.slice(0, -1)
  if (SUFFIX.test(noun) && hasRightForm(noun, base) && isNoun(base)) return true
  return PREFIX.test(noun) && isNoun(noun.slice(1))
}

/** 율 after a vowel and ㄴ, 률 after all others (한글 맞춤법 11). */
function hasRightForm(noun: string, base: string): boolean {
  const final = lastFinal(base)
  const isSoft = final === FINAL.none || final === FINAL.nieun
  return noun.endsWith('율') ? isSoft : noun.endsWith('률') ? !isSoft : true
}
