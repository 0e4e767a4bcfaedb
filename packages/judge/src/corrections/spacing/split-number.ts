import type { EssayWord } from '../../analysis/essay-words.ts'
import type { Spaced } from './spaced.ts'

const TENS = '열|스물|서른|마흔|쉰|예순|일흔|여든|아흔'
const ONES = '한|두|세|네|다섯|여섯|일곱|여덟|아홉'
const NUMERAL = `(?:(?:${TENS})(?:${ONES})|${TENS}|${ONES}|스무|몇|여러|한두|두세|서너|너댓|대여섯|몇십|수십|수백)`
const COUNTER =
  '가지|개|명|사람|번째|마리|권|시간|달|나라|종류|군데|년|개월|번|살|잔|병|벌|대|통|켤레|그루|송이|자루|장|쌍|채|척|그릇|조각|줄|곳|분|걸음|마디|방울|봉지|상자|끼|판|편|과목|학기|해|주|주일|바퀴|모금|숟가락|접시|컵'
const PARTICLE =
  '(?:(?:은|는|이|가|을|를|도|로|으로|의|만|에|에서|에게|씩|이다|이나|나|까지|과|와|마다|밖에|쯤|이상|정도|이었다|였다|부터|보다|이고|인|일|이라도|이서)?)'
const NUMBER = new RegExp(`^(${NUMERAL})(${COUNTER})(${PARTICLE})$`)
/** Known as words to the dictionary, for what they mean elsewhere. */
const ALWAYS_APART =
  /^(?:여러|한두|두세|서너|몇[가개명사마권시년번살]|[두세네]가지|[두세네]명|[두세네]번[^째]|다섯|스무|스물|서른|마흔|쉰|예순|일흔|여든|아흔|열살|[두세네]달|[두세네](?:잔|병|벌|그루|마리|권|살|켤레))/
/** Words of their own, or read as one more often: 한번 해 보다, 한편, 열대, 여러분. */
const WORDS =
  /^(?:여러분|한번|한잔|한판|한통|한편|한분|한대|한곳|한줄|한장|한해|한바퀴|한걸음|한마디|한가지|한쌍|한채|세대|네분|열대|세월)/
const COUNTED = /^(?:한(?:병|켤레|그루|송이|자루|마리|권|개|명|시간|달|가지|그릇|끼|살))/
const ORDER = /^(첫)(번째)(.*)$/

/** 서른살, 두잔, 몇가지: a native numeral stands apart from what it counts. */
export function splitNumber({ text, unknown }: EssayWord): Spaced {
  const match = ORDER.exec(text) ?? (isApart(text, unknown) ? NUMBER.exec(text) : null)
  if (match) return { right: `${match[1]} ${match[2]}${match[3]}`, rule: 'spacing-number' }
  return /^여러까지$/.test(text) ? { right: '여러 가지', rule: 'spelling' } : null
}

function isApart(text: string, unknown: boolean): boolean {
  if (WORDS.test(text) && !COUNTED.test(text)) return false
  return unknown || ALWAYS_APART.test(text)
}
