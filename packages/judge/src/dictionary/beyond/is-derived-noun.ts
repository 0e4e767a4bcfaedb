import { FINAL, lastFinal } from '@truegul/korean'

const SHORTEST_BASE = 2
// Those that go with nearly every noun. With others learners' misspellings would be words: 전동적 for 전통적, 친국 for 친구와, 초심해 for 조심해.
const SUFFIX = /(?:[별화권층형용당률율]|[장수사관원주인녀생객독무]님)$/
const PREFIX = /^[탈비]/
const OF_AMOUNTS = /^총.*(?:[량액비수점득출입용익원구]|생산|시간|기간|면적|길이|거리|무게|예산|자산|책임자|유권자)$/
const OF_DEGREES =
  /^초(?=고령|저출|고속|고층|고가|고온|저가|저온|저금|미세|소형|대형|경량|강력|강대|현실|자연|국가|능력|호화|단기|단시|격차|집중|민감|간단)/

/** Is this a noun made of another by a prefix or a suffix, 이혼율, 연령대별, 총수량? */
export function isDerivedNoun(noun: string, isNoun: (noun: string) => boolean): boolean {
  if (noun.length <= SHORTEST_BASE) return false
  const base = noun.slice(0, -1)
  if (SUFFIX.test(noun) && hasRightForm(noun, base) && isNoun(base)) return true
  return (PREFIX.test(noun) || OF_AMOUNTS.test(noun) || OF_DEGREES.test(noun)) && isNoun(noun.slice(1))
}

/** 율 after a vowel and ㄴ, 률 after all others (한글 맞춤법 11). */
function hasRightForm(noun: string, base: string): boolean {
  const final = lastFinal(base)
  const isSoft = final === FINAL.none || final === FINAL.nieun
  return noun.endsWith('율') ? isSoft : noun.endsWith('률') ? !isSoft : true
}
