import type { EssayWord } from '../../analysis/essay-words.ts'
import { readingsOf } from '../../analysis/readings-of.ts'
import { findPredicates } from '../../dictionary/predicates.ts'
import type { Edit } from '../edit.ts'
import { argumentOf } from './argument-of.ts'
import { countOf, usualVerbOf } from './collocations.ts'
import { CONFUSIONS, COUNTED_VERBS, GENERAL_VERBS } from './confusions.ts'
import { withVerb } from './with-verb.ts'

/** One is left behind without being lost (우산을 잊고 왔다); nothing is said of 잊다 there. */
const LEFT_BEHIND = /^(?:우산|지갑|열쇠|가방|휴대폰|핸드폰|전화기|책|숙제|준비물|물건|도시락|카드)$/
/** Only what these are said of stands behind them; 나이에 맞는 역할 fits. */
const OF_ITS_HEAD = /^(?:잊|잃|입|신)/
/** Behind an adnominal form these stand for anything. */
const VAGUE = /^(?:일|것|말|때|곳|점|사람|데|적|후|뒤|동안|경우|이유|방법|정도|기억|느낌|생각|사실)$/
/** What one wears, prepares or is with 하다: 마스크를 하다, 의사를 하다. */
const WITH_HADA =
  /^(?:마스크|장갑|넥타이|목걸이|팔찌|반지|귀걸이|무엇|하나|의사|기자|가수|배우|선수|교사|장사|농사|반장|회장|가게|역)$/

/** A verb that the dictionary never has with this noun, where another is usual: 지갑을 잊어버리다, 실수를 만들다. */
export function findConfusedVerbs(word: EssayWord): Edit[] {
  const stems = stemsRead(word)
  if (stems.length === 0) return []
  const argument = argumentOf(word)
  if (argument === null) return []
  const { noun, isHead } = argument
  if (isHead && (VAGUE.test(noun) || !stems.some((stem) => OF_ITS_HEAD.test(stem)))) return []
  for (const [wrong, right, kind, least] of CONFUSIONS) {
    if (!stems.includes(wrong) || kind !== argument.argument) continue
    if (wrong === '잊' && LEFT_BEHIND.test(noun)) continue
    if (right === '피우' && noun !== '담배') continue
    if (countOf(noun, kind, wrong) > 0 || countOf(noun, kind, right) < least) continue
    const form = withVerb(word.text, wrong, right)
    if (form !== null) return [{ start: word.start, end: word.end, suggestion: form, rule: 'confused-word' }]
  }
  return isHead || argument.argument !== '을' ? [] : generalVerb(word, noun, stems)
}

function generalVerb(word: EssayWord, noun: string, stems: readonly string[]): Edit[] {
  for (const [stem, { share, least, only, nouns }] of GENERAL_VERBS) {
    if (!stems.includes(stem) || (nouns && !nouns.test(noun))) continue
    const usual = usualVerbOf(noun)
    if (!usual || usual.share < share || usual.seen < least || !only.test(usual.stem)) continue
    if (countOf(noun, '을', stem) > 0 || (stem === '하' && isDone(noun))) continue
    const form = withVerb(word.text, stem, usual.stem)
    if (form !== null) return [{ start: word.start, end: word.end, suggestion: form, rule: 'collocation' }]
  }
  return []
}

/** 공부하다: what one does with 하다, whatever the table says. */
function isDone(noun: string): boolean {
  return WITH_HADA.test(noun) || findPredicates(`${noun}하`).length > 0
}

/** Stems of the verbs that this word may be; none where the analyser reads no verb at its head. */
function stemsRead({ text, morphemes }: EssayWord): string[] {
  const [first] = morphemes
  // 한 is a numeral too: 맥주를 한 잔.
  if (!first || !/^(?:V[VA]|XSV)$/.test(first.tag) || text === '한') return []
  return [...new Set(readingsOf(text).map(({ stem }) => stem))].filter((stem) => COUNTED_VERBS.has(stem))
}
