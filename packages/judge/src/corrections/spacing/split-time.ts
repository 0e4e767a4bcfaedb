import type { EssayWord } from '../../analysis/essay-words.ts'
import { remembered } from '../../analysis/remembered.ts'
import type { Spaced } from './spaced.ts'

const NUMERAL = '일|이|삼|사|오|육|칠|팔|구|십|이십|삼십|수|수십|몇|한|두|세|네|다섯|여섯|열'
const UNIT = '년|달|개월|주일|주|시간|분|일|해'
const SPAN = '(?:동안|전|후|뒤|만에)(?:에|의|에는|부터|까지|은)?'
/** 일년동안, 몇달전에. */
const COUNTED = new RegExp(`^(${NUMERAL})(${UNIT})(${SPAN})$`)
/** 방학동안, 하루동안: nouns that last. */
const LASTING =
  /^(방학|수업|휴가|여름|겨울|봄|가을|기간|시간|평생|일생|하루|이틀|사흘|나흘|며칠|일주일|잠깐|잠시|얼마|주말|연휴|인생|생애|여름방학|겨울방학|대학생활|학기|회의|여행|명절|오랜시간)(동안(?:에|에는|은|의|만|을)?)$/
/** 회의중에: what one is in the middle of. Words of their own such as 그중, 밤중, 은연중 are not here. */
const GOING_ON =
  /^(회의|수업|공부|방학|근무|식사|통화|운전|여행|시험|대화|이야기|작업|수술|휴가|외출|임신|업무|일하는|공사|전쟁|치료|출장|경기|강의|연습)(중(?:에|에는|에도|이다|인|이었다|이라도))$/
const OF_SEVERAL = /^(.+들|가족|이들|그들)(중(?:에|에서|에는|에서는|에서도|의))$/
/** 학생때, 졸업후: a time that a noun names. */
const AT_A_TIME =
  /^(학생|대학생|고등학생|중학생|초등학생|방학|어린이|휴가|명절|시험|수업|회의|결혼|졸업|학교|대학교|고등학교|중학교|초등학교|사춘기|여행|신입생|청소년|어린아이)(때(?:에|에는|는|도|부터|까지|의|마다)?)$/
const AFTER_AN_EVENT =
  /^(졸업|결혼|입학|퇴근|수업|방학|취직|취업|식사|은퇴|퇴직|출산|이혼|전쟁|사고|수술|대학교|고등학교|입사|귀국|출근|운동)(후(?:에|에는|에도|의)?|전(?:에|에는|까지)|뒤(?:에|에는))$/

/** Spans and points of time that are written together with what they belong to. */
export const splitTime = ({ text }: EssayWord): Spaced => timeSplit(text)

const timeSplit = remembered((text): Spaced => {
  const lasting = LASTING.exec(text)
  const counted = lasting ? null : COUNTED.exec(text)
  if (counted) return { right: `${counted[1]} ${counted[2]} ${counted[3]}`, rule: 'spacing-number' }
  const match =
    lasting ?? GOING_ON.exec(text) ?? OF_SEVERAL.exec(text) ?? AT_A_TIME.exec(text) ?? AFTER_AN_EVENT.exec(text)
  return match ? { right: `${match[1]} ${match[2]}`, rule: 'spacing-bound-noun' } : null
})
