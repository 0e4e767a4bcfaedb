import type { EssayWord } from '../../analysis/essay-words.ts'
import { readingsOf } from '../../analysis/readings-of.ts'
import { isOnly } from '../../dictionary/predicates.ts'
import type { Edit } from '../edit.ts'
import { wordsBefore } from './in-sentence.ts'
import { verbOfNoun } from './verb-of-noun.ts'
import { withEnding } from './with-verb.ts'

/** An adverb where an adjective is wanted, and the other way round: 많이 사람, 행복한 살다, 건강하게 중요하다, 도움하다. */
export function findWordClassEdits(word: EssayWord): Edit[] {
  const right =
    manyOf(word) ??
    beforeNoun(word) ??
    beforeVerb(word) ??
    muchOf(word) ??
    ofWhatMatters(word) ??
    verbOfNoun(word) ??
    ADVERBS_MADE[word.text] ??
    null
  return right === null ? [] : [{ start: word.start, end: word.end, suggestion: right, rule: 'word-form' }]
}

/** What there is much of; 비가 and 눈이 come 많이 as well. */
const COUNTED =
  /^(?:산|강|꽃|집|섬|사람|사람들|학생|학생들|친구|친구들|아이들|외국인|외국인들|관광객|관광객들|시민들|국민들|젊은이들|청소년들|청년들|직장인들|노인들|나라|국가|기업|회사|도시|문제|문제점|노력|경험|시간|돈|변화|관심|도움|정보|문화|이유|종류|장점|단점|기회|방법|지식|책|생각|영향|동물|동물들|물건|물건들|음식|일자리|자동차|차|쓰레기|곳|것|일|에너지|비용|스트레스|사랑|연습|준비|대화|연구)(?:이|가|을|를|은|는|들이|들은|들을|에게|에|과|와|의)$/

/** 공원에 많이 사람이 모인다 -> 많은 사람. */
function manyOf({ text, after }: EssayWord): string | null {
  // 많이 발전이 되다, 많이 필요가 없다: the verb is cut in two.
  if (/^(?:되|된|될|돼|됐|없|필요)/.test(after?.after?.text ?? '')) return null
  return text === '많이' && after && isNoun(after) && (COUNTED.test(after.text) || isMany(after.text)) ? '많은' : null
}

/** Weather and what flows come 많이. */
function isMany(text: string): boolean {
  return /..(?:이|가|들을|들과|들의|들에게)$/.test(text) && !/^(?:바람|눈물|소나기|햇빛|먼지|기분|마음)/.test(text)
}

/** What is no thing that one does so and so: 중요하게 것이다, 친절하게 사람이 되다. */
const BOUND = /^(?:것|점)(?:이다|이|은|을|이라고|이라는|이었다|들이|입니다)?$/
const COPULA = /(?:이다|이었다|였다|이라고|이라는|입니다)$/
const WHAT_IS_SO =
  /^(?:사람|사람들|어른|문제|이유|방법|의미|가치|조건|존재|시간|경험|생활|기회|사회|나라|친구|부모|인생|삶|관계|일|종류|음식|문화)(?:이|가)$/
const BECOMES = /^(?:되|된|될|됐|돼|있[다는고어지으]|많[다은이아고]|필요|아니)/

function beforeNoun(word: EssayWord): string | null {
  const { text, after } = word
  if (!after || !text.endsWith('게')) return null
  const readings = readingsOf(text).filter(({ ending }) => ending === '게')
  if (readings.length === 0 || !readings.every(({ partOfSpeech }) => partOfSpeech === 'adjective')) return null
  const isWanted =
    BOUND.test(after.text) ||
    (isNoun(after) && COPULA.test(after.text)) ||
    (isNoun(after) && text.endsWith('하게') && WHAT_IS_SO.test(after.text) && BECOMES.test(after.after?.text ?? ''))
  return isWanted ? withEnding(readings, '은') : null
}

const ADVERBS: Readonly<Record<string, string>> = {
  많은: '많이',
  빠른: '빨리',
  깊은: '깊이',
  높은: '높이',
  조용한: '조용히',
  열심한: '열심히',
  꾸준한: '꾸준히',
  자세한: '자세히',
  솔직한: '솔직히',
  천천한: '천천히',
  부지런한: '부지런히',
  충분한: '충분히',
  간단한: '간단히',
  쉬운: '쉽게',
  바른: '바르게',
  급한: '급하게',
  착한: '착하게',
  편한: '편하게',
  강한: '강하게',
  심한: '심하게',
  예쁜: '예쁘게',
  바쁜: '바쁘게',
  기쁜: '기쁘게',
  밝은: '밝게',
}

/** Adverbs that end in 히 and are made of no adjective. */
const ADVERBS_MADE: Readonly<Record<string, string>> = {
  열심하게: '열심히',
  열심해서: '열심히',
  천천하게: '천천히',
  천천해서: '천천히',
}

/** Verbs no form of which is read as a noun: 산, 감은 and 자는 may be. */
const VERB =
  /^(?:살(?:고|면|기|아|았|려|지|다가|$)|사는|산다|배우|배워|배운|배웠|생활|지내|지낼|지낸|지냈|자라|자랄|자랐|웃|걷|걸어|뛰|달리|먹고|먹어|먹는|먹을|먹었|만들|만든|느끼|느낄|느꼈|가르[치쳐쳤]|보내|보낼|보냈|변하|변할|변했|바뀌|바꾸|바꿔|끝나|끝내|도와|돕|대하|대해야|키우|키워|읽|듣|들어야|일하|일할|일했|쓰고|써야|나누|나눠|고르|골라|놀고|놀아|자고|잘 )/

/** 행복한 살고 싶다 -> 행복하게: no noun follows. */
function beforeVerb({ text, after }: EssayWord): string | null {
  if (!after || isNounLike(after) || !VERB.test(after.text) || text.length < 2) return null
  if (text === '열심한') return ADVERBS[text]!
  const [first] = after.morphemes
  const forms = readingsOf(after.text)
  const isVerb = first?.tag === 'VV' && forms.length > 0 && forms.every(({ partOfSpeech }) => partOfSpeech === 'verb')
  const readings = readingsOf(text).filter(({ ending }) => ending === '은')
  if (text.length === 2 && !ADVERBS[text]) return null
  const isAdjective = readings.length > 0 && readings.every(({ stem }) => isOnly(stem, 'adjective'))
  if (!isVerb || !isAdjective) return null
  return ADVERBS[text] ?? withEnding(readings, '게')
}

/** 많은 노력해야 한다 -> 많이: with 하다 the noun is no longer one. */
function muchOf({ text, after }: EssayWord): string | null {
  if (/^(?:높은|빠른|쉬운|바른|급한|착한|편한|강한|심한|예쁜|바쁜|기쁜|밝은)$/.test(text)) return null
  const tags = after?.morphemes.filter(({ tag }) => !tag.startsWith('S')).map(({ tag }) => tag)
  if (tags?.[0] !== 'NNG' || tags[1] !== 'XSV') return null
  // 많은 노력하는 사람: the people are many.
  if (tags.at(-1) === 'ETM' || tags.at(-1) === 'ETN') return null
  const readings = readingsOf(text).filter(({ ending, stem }) => ending === '은' && isOnly(stem, 'adjective'))
  return ADVERBS[text] ?? (text.length > 2 && readings.length > 0 ? withEnding(readings, '게') : null)
}

/** 건강하게 가장 중요하다: it is health that is important. */
function ofWhatMatters(word: EssayWord): string | null {
  const match = /^(건강|행복|안전|자유|성실|정직|친절|겸손|평화)하게$/.exec(word.text)
  const next = /^(?:가장|제일|아주|매우|정말|더)$/.test(word.after?.text ?? '') ? word.after?.after : word.after
  if (!match || !next || !/^(?:중요|소중|필요)(?:하다|한다|하고|하며|하지만|하기)/.test(next.text)) return null
  // 말을 건강하게 is nothing, but what has a subject already is another mistake.
  if (wordsBefore(word, 2).some(({ text }) => /[이가]$/.test(text))) return null
  return `${match[1]}${/[유화]$/.test(match[1]!) ? '가' : '이'}`
}

function isNoun({ morphemes }: EssayWord): boolean {
  return /^NN/.test(morphemes[0]?.tag ?? '') && !morphemes.some(({ tag }) => /^XS[VA]$/.test(tag))
}

function isNounLike({ morphemes }: EssayWord): boolean {
  return morphemes.some(({ tag }) => /^(?:N|MM|XR|XSN|ETN|SL|SN)/.test(tag))
}
