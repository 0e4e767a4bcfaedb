import type { EssayWord } from '../../analysis/essay-words.ts'
import { readingsOf } from '../../analysis/readings-of.ts'
import { GROUPS, PEOPLE } from '../../frames/particles/word-lists.ts'
import type { CorrectionRule, Edit } from '../edit.ts'
import { argumentOf } from './argument-of.ts'
import { wordsBefore } from './in-sentence.ts'
import { withVerb } from './with-verb.ts'

/** Words that are taken for another, where what stands beside them tells which is meant. */
export function findMistakenWords(word: EssayWord): Edit[] {
  const right =
    pointed(word) ??
    carried(word) ??
    taught(word) ??
    lost(word) ??
    healed(word) ??
    born(word) ??
    different(word) ??
    differing(word) ??
    hoped(word) ??
    startled(word) ??
    withoutFail(word) ??
    effect(word) ??
    asOrWith(word)
  return right === null ? [] : [edit(word, right, 'confused-word')]
}

function edit({ start, end }: EssayWord, suggestion: string, rule: CorrectionRule): Edit {
  return { start, end, suggestion, rule }
}

/** 손으로 칠판을 가르치다: with a finger one points. */
function pointed(word: EssayWord): string | null {
  if (!/^가르[치쳐쳤친칠칩]/.test(word.text)) return null
  const isPointing = wordsBefore(word, 3).some(({ text }) =>
    /^(?:손|손가락|손끝|턱|지팡이|막대기|바늘|화살표)(?:으로|로)$/.test(text),
  )
  return isPointing ? withVerb(word.text, '가르치', '가리키') : null
}

const CARRIED =
  /^(?:예|물건|짐|가방|상자|우산|손|칼|컵|잔|돌|박스|쓰레기|봉투|휴대폰|휴대전화|카메라|펜|연필|숟가락|젓가락|깃발|꽃|아이|통)$/

/** 예를 들으면, 짐을 들은 사람: nobody hears them. */
function carried(word: EssayWord): string | null {
  if (!word.text.startsWith('들으') && !/^들[은을]$/.test(word.text)) return null
  const argument = argumentOf(word)
  return argument && !argument.isHead && argument.argument === '을' && CARRIED.test(argument.noun)
    ? withVerb(word.text, '듣', '들')
    : null
}

const POINTED_AT = /^(?:방향|쪽|곳|길|위치|하늘|손|별|시계|지도|글자|칠판|달|산|그것|이것|저것|시|시간|숫자)$/

/** 나에게 요리를 가리키다: to somebody one teaches. */
function taught(word: EssayWord): string | null {
  if (!/^가리[키켜켰킨킬킵]/.test(word.text)) return null
  const argument = argumentOf(word)
  if (!argument || argument.isHead || argument.argument !== '을' || POINTED_AT.test(argument.noun)) return null
  const isToSomebody = wordsBefore(word, 5).some(({ text }) => /(?:에게|께|한테)$/.test(text))
  return isToSomebody ? withVerb(word.text, '가리키', '가르치') : null
}

const BELONGINGS =
  /^(?:여권|신분증|돈|신발|안경|시계|반지|지갑|통장|휴대폰|핸드폰|스마트폰|가방|열쇠|자전거|강아지|물건|짐|표|카드|교통카드|목도리|모자|장갑|우산|여행|길|직장|일자리|건강|희망|자신감|고향|가족|부모|목숨|생명|재산)$/
const REMEMBERED =
  /^(?:비밀번호|이름|약속|생일|얼굴|주소|전화번호|번호|숙제|기념일|단어|공식|날짜|은혜|추억|과거|사실|고통|슬픔|시간)$/

/** 여권을 잊어버리다, 이름을 잃어버리다: what one has is lost, what one knows forgotten. */
function lost(word: EssayWord): string | null {
  const match = /^(잊|잃)어버/.exec(word.text)
  const argument = match ? argumentOf(word) : null
  if (!match || !argument || argument.argument !== '을') return null
  if (match[1] === '잊') return BELONGINGS.test(argument.noun) ? word.text.replace('잊', '잃') : null
  return REMEMBERED.test(argument.noun) ? word.text.replace('잃', '잊') : null
}

const ILL = /^(?:병|감기|상처|몸|기침|독감|두통|통증|허리|다리|목|배탈)$/
const BETTER = /^(?:더|훨씬|차라리|제일|가장)$/

/** 병이 낳다, 더 낳다: nothing is born there. */
function healed(word: EssayWord): string | null {
  if (!word.text.startsWith('낳')) return null
  const argument = argumentOf(word)
  const isIll = argument !== null && argument.argument === '이' && ILL.test(argument.noun)
  const [before, earlier] = wordsBefore(word, 2)
  const isBetter = before !== undefined && BETTER.test(before.text) && !/[을를]$/.test(earlier?.text ?? '')
  if (!isIll && !isBetter && !/[는은]\s?것이$|보다$/.test(before?.text ?? '')) return null
  // Better is an adjective: 낫다고, not 낫는다고.
  if (/^낳(?:다|지|고|게|습)/.test(word.text)) return word.text.replace('낳', '낫')
  const verb = withVerb(word.text, '낳', '낫')
  return isIll && !isBetter ? verb : (verb?.replace(/^낫는(?=다)/, '낫') ?? null)
}

/** 아이를 나은 사람: who has an object has given birth to it. */
function born(word: EssayWord): string | null {
  if (!/^나[은았아으]/.test(word.text)) return null
  const argument = argumentOf(word)
  const isChild = argument !== null && !argument.isHead && argument.argument === '을'
  return isChild && /^(?:아이|아기|아들|딸|자식|새끼|알|쌍둥이|자녀|애|첫째|둘째|부작용|결과)$/.test(argument.noun)
    ? withVerb(word.text, '낫', '낳')
    : null
}

const RIGHT_OR_WRONG = /^(?:답|정답|문제|계산|철자|맞춤법|발음|순서|번호|주소|가격|날짜|글자|문법)/

/** 우리와 틀린 문화, 사람마다 생각이 틀리다: what is not alike is 다르다. */
function different(word: EssayWord): string | null {
  if (!/^틀[리린릴립려렸]/.test(word.text)) return null
  const before = wordsBefore(word, 4)
  const isOfAnswers = [...before, ...(word.after ? [word.after] : [])].some(({ text }) => RIGHT_OR_WRONG.test(text))
  const isCompared = before.some(
    ({ text, morphemes }) =>
      /^서로$|마다$|^[나너저]와$/.test(text) ||
      morphemes.some((one) => /^J/.test(one.tag) && /^[와과]$/.test(one.text)),
  )
  if (isOfAnswers || (!isCompared && !isNeverWrong(word))) return null
  return withVerb(word.text, '틀리', '다르')
}

/** 사람마다 조건이 따르다: what is not the same for all is 다르다. */
function differing(word: EssayWord): string | null {
  if (!/^따[르른를릅라랐]/.test(word.text)) return null
  const before = wordsBefore(word, 8)
  const [last] = before
  if (!last || !/[이가은는도]$/.test(last.text) || /에는$/.test(last.text)) return null
  const isForEach = before.some(
    ({ text, before: earlier }) => /..마다$/.test(text) || (text === '따라' && /에$/.test(earlier?.text ?? '')),
  )
  const isSaid = /^(?:따르다|따른다|따르게|따르고|따르며|따르지만|따르기)/.test(word.text)
  return isForEach && isSaid ? (word.text === '따른다' ? '다르다' : withVerb(word.text, '따르', '다르')) : null
}

const NEVER_WRONG =
  /^(?:문화|취미|성격|가치관|습관|입장|모습|나이|크기|색|색깔|관점|방식|언어|환경|상황|기준|취향|종교|국적|세대|수준|조건|직업|전공|모양|성별|맛|생각|의견|얼굴|목소리|키|외모|체질|입맛|사정|형편|처지|능력|속도|분위기|느낌|의미|뜻|목적|목표|꿈|길이|높이|무게|온도|기후|음식|풍습|예절)$/

/** 취미가 틀리다: what one has and nobody has wrong. What one thinks was wrong, and is different. */
function isNeverWrong(word: EssayWord): boolean {
  const argument = argumentOf(word)
  if (argument === null || argument.isHead || argument.argument !== '이') return false
  return NEVER_WRONG.test(argument.noun) && /^틀(?:리[다고며지기므면]|린다|려서|립니다)/.test(word.text)
}

const HOPED_FOR =
  /^(?:평화|행복|성공|건강|도움|사랑|변화|결과|미래|합격|대가|발전|관심|통일|자유|칭찬|인정|기적|행운|복|삶|세상|보상|이익)(?:을|를|만)$/

/** 발전하기를 바래다: to fade is another word, and so is to see somebody off. */
function hoped(word: EssayWord): string | null {
  if (!/^바[래랜랬랠랩]/.test(word.text)) return null
  const before = word.before?.text ?? ''
  if (!/(?:기를|기만|길|것을)$/.test(before) && !HOPED_FOR.test(before)) return null
  if (word.text === '바래' && word.isLast) return '바란다'
  return withVerb(word.text, '바래', '바라')
}

/** 깜짝 놀랬다: who startles somebody has an object. */
function startled(word: EssayWord): string | null {
  if (!/^놀[랬랜]/.test(word.text) || !/^(?:깜짝|많이|너무|매우|크게|무척)$/.test(word.before?.text ?? '')) return null
  return wordsBefore(word, 3).some(({ text }) => /[을를]$/.test(text)) ? null : withVerb(word.text, '놀래', '놀라')
}

const POSTURES = /^(?:눕|누|앉|펴|서|세|섰|자르|잘|접|놓|그|깎|있)/

/** 반듯이 지켜야 한다: straight is another word. 어떡해 하면: it is a sentence of its own. */
function withoutFail({ text, after }: EssayWord): string | null {
  if (!after) return null
  if (text === '어떡해') return '어떻게'
  return text === '반듯이' && !POSTURES.test(after.text) ? '반드시' : null
}

/** 약의 결과가 있다: what a remedy has is an effect. */
function effect(word: EssayWord): string | null {
  const match = /^결과([가는도를])$/.exec(word.text)
  if (!match || !/^(?:있|없|좋|크|뛰어)/.test(word.after?.text ?? '')) return null
  const near = wordsBefore(word, 4).map(({ text }) => text)
  if (near.some((text) => /^(?:시험|조사|검사|연구|실험|설문|경기)/.test(text))) return null
  return near.some((text) => /^(?:약|감기약|치료|백신|광고|화장품|다이어트|운동법)(?:은|는|이|가|의|도)$/.test(text))
    ? `효과${match[1]}`
    : null
}

const WHO =
  /(?:(?:회사|공무|연구|종업|판매|은행|선|임|직|구성|회|사)원|(?:대학|고등학|중학|초등학|유학|졸업|학)생|(?:예술|기업|연예|군|노|현대|세계|지식)인|(?:반|회|사|과|부|팀|총|교)장|사람|인간|부모|국민|시민|구성원|지도자|책임자|정치인|언론인|공무원|사회인|직장인|한국인|외국인|성인|회원|주인|주민|가장|리더)$/
const MEANS =
  /^(?:대화|법|교육|노력|투표|돈|힘|눈물|말|칼|폭력|토론)로서|^(?:법|돈|힘|눈물|말|칼|폭력|토론|교육|노력)으?로서$/

/** 학생으로써, 대화로서, 노력함으로서: 로서 is what one is, 로써 what one does it with. */
function asOrWith({ text }: EssayWord): string | null {
  const match = /^(.+?)(으로써|로써)(는|의|도)?$/.exec(text)
  if (match && (PEOPLE.test(match[1]!) || WHO.test(match[1]!) || GROUPS.test(match[1]!))) {
    return text.replace('로써', '로서')
  }
  if (MEANS.test(text)) return text.replace('로서', '로써')
  if (!/[^이]으로서$|[함됨]으로서$/.test(text)) return null
  const means = text.replace('으로서', '으로써')
  return readingsOf(means).some(({ ending, stem }) => ending === '음으로써' && stem !== '이') ? means : null
}
