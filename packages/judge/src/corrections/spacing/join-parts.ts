import { FINAL, fittingParticle, lastFinal, withFinal } from '@truegul/korean'
import type { EssayWord } from '../../analysis/essay-words.ts'
import { readingsOf } from '../../analysis/readings-of.ts'
import { findPredicates } from '../../dictionary/predicates.ts'
import type { CorrectionRule, Edit } from '../edit.ts'
import { endsInNoun } from './ends-in-noun.ts'

const VERB_WITH_HADA = /^(?:중요시|우선시|당연시|중시|무시|등한시|동일시)$/
const LONE_PARTICLE =
  /^(?:을|를|은|는|에서|에게|에게는|에는|한테|한테는|으로|와|과|의|에|도|에서는|에서도|에게서|부터|까지|처럼|마다|조차|이라고|이다|입니다|이지만|이라는|이기|으로서|으로써|로서|로써)$/
const PLURAL = /^들(?:은|이|을|에게|의|도|과|만|에|이다|에게는|로|로부터)?$/
/** Who and what learners write in the plural; 산과 들, 사과와 배 들 are others. */
const COUNTABLE =
  /(?:사람|친구|학생|아이|어린이|청소년|노인|부모|부모님|자식|자녀|선생님|교사|외국인|한국인|남자|여자|여성|남성|청년|젊은이|직원|회사|기업|나라|국가|도시|문제|물건|동물|식물|생각|의견|방법|이유|사람|것|국민|시민|소비자|부부|가족|직장인|대학생|유학생|연예인|범죄자)$/

/** Written apart but belonging together: 중요시 하다, 태도 와, 노력 뿐만, 할 수 밖에, 학생 들, 생각 하는. Covers both words. */
export function joinParts(word: EssayWord): Edit[] | null {
  const { before } = word
  if (!before) return null
  const joined = joinBehindVerb(word, before) ?? (endsInNoun(before) ? joinBehindNoun(word, before) : null)
  if (joined === null) return null
  const { right, rule = 'spacing-joined' } = joined
  return [{ start: before.start, end: word.end, suggestion: right, rule }]
}

type Joined = { right: string; rule?: CorrectionRule } | null

function joinBehindVerb(word: EssayWord, before: EssayWord): Joined {
  const { text } = word
  const together = { right: before.text + text }
  if (VERB_WITH_HADA.test(before.text) && /^(?:하|해|한|할|했|합|되|된|될|됐)/.test(text)) return together
  if (text.startsWith('수록') && lastFinal(before.text) === FINAL.rieul && before.text.length > 1) return together
  if (/^려(?:고|면|는)$/.test(text) && lastFinal(before.text) === FINAL.rieul) {
    const stem = before.text.endsWith('을') ? `${before.text.slice(0, -1)}으` : withFinal(before.text, FINAL.none)
    return { right: stem + text }
  }
  if (before.text === '못' && HADA_WRITTEN.test(text) && /지[는도를]?$/.test(before.before?.text ?? '')) return together
  if (isOneWord(word, before)) return together
  if (text === '야' && /[가-힣][아어여해워려겨져]$/.test(before.text)) return together
  if (text === '고' && word.after?.text.startsWith('싶')) return together
  if (text === '밖에' && /[가-힣]수$/.test(before.text) && before.unknown) {
    const stem = before.text.slice(0, -1)
    return lastFinal(stem) === FINAL.rieul ? { right: `${stem} 수밖에` } : null
  }
  if (before.text === '수' && text === '밖에') return { right: '수밖에' }
  return text === '보다' && /^(?:무엇|누구)$/.test(before.text) ? together : null
}

function joinBehindNoun(word: EssayWord, before: EssayWord): Joined {
  const { text } = word
  const together = { right: before.text + text }
  if (LONE_PARTICLE.test(text)) {
    const fitting = fittingParticle(before.text, text)
    return fitting === null || fitting === text ? together : null
  }
  if (isOnly(word, before) || isCompared(word, before) || COPULA.test(text)) return together
  const only = /^뿐만(아니라)?$/.exec(text)
  if (only) {
    // 값이 쌀 뿐만 아니라: 쌀 is a form of 싸다 there.
    const isVerb = readingsOf(before.text).some(({ ending }) => ending === '을')
    return isVerb ? null : { right: `${before.text}뿐만${only[1] ? ' 아니라' : ''}`, rule: 'spacing-not-only' }
  }
  if (PLURAL.test(text) && COUNTABLE.test(before.text)) return together
  return isVerbInTwo(word, before) ? together : null
}

const POINTED_OUT = /^(?:때|날|곳|것)(?:에|에는|에서|에서도|은|는|이|가|을|를|의|도|만|부터|까지|마다|이다)?$/
const THAT_ONLY = /^(?:중|동안|다음)(?:에|에는|에서|에서도|에도|은|의|으로|부터|까지)?$/

/** 그 때, 이 곳, 그 중에, 선택한 다면: one word each. */
function isOneWord({ text }: EssayWord, before: EssayWord): boolean {
  if (/^[그이]$/.test(before.text) && POINTED_OUT.test(text)) return true
  if (before.text === '그' && THAT_ONLY.test(text)) return true
  if (FELT.test(before.text) && HADA_WRITTEN.test(text)) return true
  const isEnding = /^다(?:면|고|는|면서)$/.test(text) && lastFinal(before.text) === FINAL.nieun
  return isEnding && readingsOf(before.text + text).length > 0
}

/** 좋아 한다: what is felt, made a verb. */
const FELT = /^(?:좋아|싫어|미워|무서워|두려워|부러워|그리워|어려워|힘들어|슬퍼|기뻐|행복해|자랑스러워)$/
const HADA_WRITTEN = /^(?:하|한|할|함|합|해|했)/
/** 고등학생 이었을 때: forms of 이다 that are no form of another verb. */
const COPULA = /^(?:이었[가-힣]+|이라서|이라면|이며|이므로|이어서|이라도|이니까|이더라도|이든지)$/
const LENGTH_OF_TIME = /(?:년|달|개월|주|주일|일|시간|분|초|번|회|세기|하루|이틀|사흘|나흘|며칠|얼마|오래|오랜|차례)$/

/** 화면 만 보다, 고기 만 먹다. 만 열 살 and 십 년 만 are others. */
function isOnly({ text, after }: EssayWord, before: EssayWord): boolean {
  if (text !== '만' || !after || LENGTH_OF_TIME.test(before.text)) return false
  return after.morphemes.some(({ tag }) => /^(?:VV|VA|XS[VA])$/.test(tag))
}

const WATCHED =
  /(?:영화|드라마|티브이|텔레비전|책|사진|신문|뉴스|눈치|시험|면접|맛|선|손해|이익|그림|공연|방송|만화|경기|장)$/

/** 어른 보다 기억력이 좋다: what is compared. 드라마 보다 잠들다 is another word, and so is 보다 나은. */
function isCompared({ text, after, mark }: EssayWord, before: EssayWord): boolean {
  if (text !== '보다' || !after || mark !== '' || WATCHED.test(before.text)) return false
  return /^(?:더|훨씬|덜|많이|먼저|빨리|오히려)$|[이가을를은는]$/.test(after.text)
}

/** 하다 behind a noun in forms that are nothing else: 한 may be the numeral, 할 and 해 other words. */
const HADA =
  /^(?:하(?:는|고|고는|기|기에|기도|기가|게|면|면서|지|지만|지는|지도|려고|려면|여|여서|여야|였다|며|므로|는데|니까|거나|자|도록|던|다|다고|다는|더라도)|한다.*|합니다|했다.*|했던|해서|해야|해도|했으며|했고|했지만|할)$/
const DOEDA =
  /^(?:되(?:는|고|기|게|면|면서|지|지만|어|어야|었다|며|므로|는데|니까|거나|도록|던|다)|된다.*|됩니다|됐다.*|되었.*|된|될)$/
const SIKIDA = /^(?:시키|시킨|시킬|시킵|시켜|시켰)/

/**
 * 생각 하는 is 생각하는, where no other word belongs to the noun: 새로운 생각 하는 and 한국어 공부 하는 keep it, and 도움 되다 and its
 * like are two words.
 */
function isVerbInTwo({ text, after }: EssayWord, noun: EssayWord): boolean {
  if (noun.text.length < 2 || noun.unknown || !noun.morphemes.every(({ tag }) => tag === 'NNG' || tag === 'XR'))
    return false
  const stem = HADA.test(text) ? '하' : DOEDA.test(text) ? '되' : SIKIDA.test(text) ? '시키' : null
  if (stem === null || (text === '할' && !after)) return false
  const predicates = findPredicates(`${noun.text}하`)
  if (predicates.length === 0) return false
  if (stem !== '하' && !predicates.some(({ partOfSpeech }) => partOfSpeech === 'verb')) return false
  return isFree(noun.before)
}

/** May the noun behind this word stand alone, without it? */
function isFree(before: EssayWord | null): boolean {
  if (!before) return true
  const last = before.morphemes.filter(({ tag }) => !tag.startsWith('S')).at(-1)
  return last !== undefined && /^(?:JK[SOB]|JX|MA[GJ]|EC)$/.test(last.tag)
}
