/**
 * A word that follows a noun without a particle, and the particles that learners write there. `isJoined`: it is written together with
 * the noun. `isBeforeNoun`: only where another noun follows it, for 책을 전에 읽었다 is right.
 */
export type BareNoun = {
  word: RegExp
  wrong: readonly string[]
  noun?: RegExp
  isJoined?: true
  isBeforeNoun?: true
}

const EVENTS =
  /^(?:수업|식사|졸업|결혼|출발|입학|여행|시험|회의|운동|출근|퇴근|취직|취업|사고|전쟁|수술|방학|이사|출산|퇴직|은퇴|귀국|아침|점심|저녁|공연|발표|면접|경기|이혼|사용|구매|구입)$/
const TIMES = /^(?:방학|휴가|시험|학생|대학생|명절|설날|추석|회의|수업|연휴|여행|고등학생|중학생|초등학생|생일)$/
const AMOUNTS = /^(?:#|년|달|개월|주|주일|시간|분|일|명|개|번|원|살|퍼센트|킬로미터|미터|하루|이틀|사흘|절반|반)$/

export const BARE_NOUNS: readonly BareNoun[] = [
  { word: /^덕분(?:에|이다|으로|이었다|입니다)$/, wrong: ['을', '이', '에', '로', '와', '에게'] },
  { word: /^때문(?:에|이다)$/, wrong: ['로', '와', '에게'] },
  { word: /^뿐(?:만|아니라|만아니라)?$/, wrong: ['을', '이'], isJoined: true },
  { word: /^처럼(?:은|도)?$/, wrong: ['을', '이', '와', '에'], isJoined: true },
  { word: /^만큼(?:은|도)?$/, wrong: ['을', '이', '와'], isJoined: true },
  { word: /^정도$/, wrong: ['을', '이', '에'], noun: AMOUNTS },
  { word: /^대신에$/, wrong: ['을', '이', '에', '로'] },
  { word: /^대신$/, wrong: ['을', '에'], isBeforeNoun: true },
  { word: /^동안(?:에|에는|은|에도)?$/, wrong: ['을', '에', '이', '로'] },
  { word: /^(?:전|후|뒤|이후|직후|직전)에(?:는|도)?$/, wrong: ['을', '이', '에'], noun: EVENTS, isBeforeNoun: true },
  { word: /^때(?:에|는|마다|에는)?$/, wrong: ['을', '이', '에'], noun: TIMES },
  { word: /^(?:외|이외)에(?:도|는)?$/, wrong: ['을', '이'] },
  { word: /^중에서?(?:는|도)?$/, wrong: ['을', '이', '에', '와'] },
  { word: /^못지않게$/, wrong: ['을', '에', '와'] },
  { word: /^없이$/, wrong: ['을', '에'] },
]
