import type { Slot } from '../../reading/slot.ts'
import { WORDS } from '../../scoring/frame-words.ts'
import { FRAME, takesCase } from '../../scoring/predicate-frame.ts'
import type { Verdict } from '../change.ts'
import { readGovernor } from '../governor.ts'
import { lastNoun } from '../last-noun.ts'
import { POSITIONS, TIMES } from '../times.ts'
import { AMOUNTS, ARRIVALS, PLACES } from '../word-lists.ts'
import { isArrival } from './arrival.ts'
import { isDoneAtPlace } from './done-at-place.ts'
import { hasOwnPlace } from './has-own-place.ts'
import { isPlace } from './is-place.ts'
import { isPurpose } from './is-purpose.ts'
import { TAKES_PLACE, VIEWS } from './place-lists.ts'

/** What was done somewhere now and then: 방송에서 본 적이 있다. */
const BOUND_HEADS = /^(?:적|법|일|수|바|줄|경우|필요|가능성|예정|계획)$/
/** In which something is shown or happens: 방송에서 모습을 보이다. */
const SHOWN = /^(?:방송|명화|프로그램|드라마|영화|인터뷰|경기)$/
/** What is somewhere. */
const EXISTS = /^(?:있다|없다|존재하다|남다|위치하다|속하다)$/
const RELATES = /^(?:대하다|관하다|의하다|비하다|따르다|위하다|통하다)$/
/** So wide that something arrives elsewhere in it. */
const BROAD = /^(?:사회|세상|세계|나라|국가|외국|해외|국내|지방|도시|대도시|시골|한국|미국|중국|일본|베트남|서울|부산)$/
/** Both 에 and 에서: 도시에서 살다, 방에서 머물다, 안에서 놓아 주다. */
const DWELLS =
  /^(?:놓다|살다|머물다|묵다|지내다|근무하다|거주하다|서다|앉다|나오다|나가다|가다|오다|다니다|떠나다|사다)$/

/** 도시에서 공원이 있다: is what is said of a place that something is there? */
export function doneToBeing(slot: Slot): Verdict {
  const { predicate, second, between, topic, noun } = slot
  const { frame, isAdnominal } = readGovernor(slot)
  if (slot.eojeol.particleText === '서' || VIEWS.test(noun) || SHOWN.test(noun)) return 'never'
  if (isArrival(slot) || isHour(slot)) return 'sure'
  if (RELATES.test(predicate) || (topic !== null && topic !== '도')) return 'never'
  if (TIMES.test(noun) && !POSITIONS.test(noun)) return 'never'
  if (BOUND_HEADS.test(slot.head ?? '')) return 'never'
  // 광고에서 익숙한 노래, 각지에서 도착한 물건, 사업에서 남은 돈: out of there.
  if (isAdnominal && /^(?:익숙하다|도착하다|남다)$/.test(predicate)) return 'never'
  if (/^(?:집중하다|몰두하다)$/.test(predicate) && isPlace(slot)) return 'never'
  if (between.includes('이') && TAKES_PLACE.test(lastNoun(slot))) return 'never'
  if (ARRIVALS.test(predicate) && between.length === 0) {
    // 한국에서 취직하다: somewhere in it.
    return BROAD.test(noun) && !/^(?:존재하다|위치하다|속하다)$/.test(predicate) ? 'never' : 'sure'
  }
  const isSomewhere = PLACES.test(noun) || /^[Pp]/.test(WORDS.classOf(noun, slot.nounTag))
  if (
    AMOUNTS.test(predicate) &&
    between.at(-1) === '이' &&
    isSomewhere &&
    topic === null &&
    !isAdnominal &&
    isStated(slot)
  ) {
    return between.every((one) => one === '이' || one === 'bare') ? 'sure' : 'never'
  }
  // 도시에서 큰 공원이 있다: what governs the place is behind the next noun.
  const isBeforeSubject = slot.next[0]?.particle === '이' && /^(?:VA|XSA)$/.test(slot.governor.predicateTag)
  const isFar = isAdnominal && isSomewhere && second !== null && between.length === 0 && isBeforeSubject
  const governor = isFar ? second : predicate
  if (EXISTS.test(governor)) {
    // 방에서 있었던 일: what happened there.
    const isEvent = slot.governor.isPast && predicate === '있다'
    const hasSubject = between.includes('이') || between.some((one) => one.startsWith('x')) || isAdnominal
    const isPlain = governor === '존재하다' || (between.length === 0 && governor !== '있다' && governor !== '없다')
    if (between.some((one) => /^[에로와]$/.test(one))) return 'never'
    // 사회에서 돈이 없으면 살기 어렵다: the place may belong to the clause that follows.
    if (between.length > 0 && !isStated(slot)) return 'never'
    const isThing = between.at(-1) === '이' || isFar
    if (isSomewhere && isThing && !isEvent) return 'sure'
    if ((hasSubject || isPlain) && !isEvent) return 'for'
  }
  const takesOnlyPlace = takesCase(frame, '에') && !takesCase(frame, '에서') && !DWELLS.test(predicate)
  return takesOnlyPlace && between.length === 0 && !isAdnominal ? 'silent' : 'never'
}

const HOURS = /^(?:점심시간|저녁시간|주말|평일|오전|오후|아침|저녁|새벽|방학|명절|휴일|여름|겨울|봄|가을)$/
const LESSONS = /^(?:수업|점심|쉬는|휴식|회의|근무|자유|아침|저녁|식사)$/

/** 여덟 시에서 붐비다, 수업 시간에서 졸다: when, and not from then to another hour. */
function isHour({ noun, nounTag, compound, eojeol, left, between, next }: Slot): boolean {
  const isTime =
    HOURS.test(noun) || (noun === '시' && nounTag === 'NNB') || (noun === '시간' && LESSONS.test(compound ?? ''))
  if (!isTime || eojeol.topic !== null || [...left, ...between].some((one) => /^(?:로|x까지|x부터)$/.test(one)))
    return false
  return !next.some(({ topic, predicate, text }) => topic === '까지' || predicate === '벗어나다' || /^사이/.test(text))
}

/** The clause says something by itself: it ends the sentence, or another is put beside it. */
function isStated({ chain, governor }: Slot): boolean {
  const { ending, endingTag } = chain.last
  if (governor.endingTag === 'ETN') return true
  return (
    (endingTag === 'EF' && /[다요]$/.test(ending ?? '')) ||
    (endingTag === 'EC' && /^(?:고|지만|으나|으며|며)$/.test(ending ?? ''))
  )
}

/** 도서관에 공부하다: is something done there? */
export function beingToDone(slot: Slot): Verdict {
  const { predicate, between, topic, noun } = slot
  const { frame, object, isAdnominal } = readGovernor(slot)
  if (RELATES.test(predicate) || topic !== null || isPurpose(slot) || hasOwnPlace(slot)) return 'never'
  // 집에 가는 길에: a time.
  if (noun === '길' && slot.before === 'ETM') return 'never'
  if (isDoneAtPlace(slot)) return 'sure'
  if (TIMES.test(noun)) return isPlace(slot) && isPlayedThere(slot) ? 'for' : 'never'
  if (isAdnominal) return 'never'
  if (takesCase(frame, '에') || frame & FRAME.subjectWith에 || /^(?:되다|이다|없다|있다)$/.test(predicate))
    return 'never'
  if (object !== 'yes') return 'silent'
  const isAction = between.length === 0 && frame !== 0 && !takesCase(frame, '로') && !takesCase(frame, '에게')
  return between.includes('을') || isAction ? 'for' : 'silent'
}

/** 집 앞에 아이들이 놀다. */
function isPlayedThere({ predicate, between }: Slot): boolean {
  return between.join() === '이' && /^(?:놀다|뛰어놀다|싸우다)$/.test(predicate)
}
