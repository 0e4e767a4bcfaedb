import { modelOf } from './is-noun-form.ts'

// Counters that digits stand before (3억원, 30여년, 2년간), and the pronouns of somebody.
const NOUN =
  /^(?:(?:여|[십백천만억조]+)?(?:원|명|개|년|건|곳|톤|달러|가구|인|년간|개월간|일간|주간|시간여|인당|번째|년째|주째|일째|달째|개월째|해째)|누군가|무언가|뭔가|어딘가|무엇인가|언젠가)/
const TENS = /^(?:백|열|스물|서른|마흔|쉰|예순|일흔|여든|아흔)(?=한|두|세|네|하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉)/

/** Is the word a counter, a pronoun or a number above ten that the dictionary lacks, with any particle: 억원에서, 누군가는, 열한? */
export function isCounted(word: string, isKnownWord: (word: string) => boolean): boolean {
  const noun = NOUN.exec(word)?.[0]
  if (noun !== undefined && (noun === word || isKnownWord(modelOf(noun) + word.slice(noun.length)))) return true
  const tens = TENS.exec(word)?.[0]
  return tens !== undefined && isKnownWord(word.slice(tens.length))
}
