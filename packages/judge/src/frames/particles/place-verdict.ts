import type { Slot } from '../reading/slot.ts'
import { WORDS } from '../scoring/frame-words.ts'
import { FRAME, takesCase } from '../scoring/predicate-frame.ts'
import type { Verdict } from './change.ts'
import { readGovernor } from './governor.ts'
import { POSITIONS, TIMES } from './times.ts'
import { ACTIONS, AMOUNTS, ARRIVALS, PLACES } from './word-lists.ts'

/** What was done somewhere now and then: 방송에서 본 적이 있다. */
const BOUND_HEADS = /^(?:적|법|일|수|바|줄|경우|필요|가능성)$/
/** What is somewhere. */
const EXISTS = /^(?:있다|없다|존재하다|남다|위치하다|속하다)$/
const RELATES = /^(?:대하다|관하다|의하다|비하다|따르다|위하다|통하다)$/
const SPORTS = /^(?:축구|야구|농구|배구|탁구|게임|공부|일|아르바이트|봉사|운동|데이트|회의|식사)$/
const SPENT = /^(?:시간|하루|주말|방학|휴가|명절|연휴|여름|겨울)$/
/** So wide that something arrives elsewhere in it. */
const BROAD = /^(?:사회|세상|세계|나라|국가|외국|해외|국내|지방|도시|대도시|시골|한국|미국|중국|일본|베트남|서울|부산)$/
/** Both 에 and 에서: 도시에서 살다, 방에서 머물다. */
const DWELLS = /^(?:살다|머물다|묵다|지내다|근무하다|거주하다|서다|앉다|나오다|나가다|가다|오다|다니다|떠나다|사다)$/

/** 도시에서 공원이 있다: is what is said of a place that something is there? */
export function doneToBeing(slot: Slot): Verdict {
  const { predicate, second, between, topic, noun } = slot
  const { frame, isAdnominal } = readGovernor(slot)
  if (RELATES.test(predicate) || (topic !== null && topic !== '도')) return 'never'
  if ((TIMES.test(noun) && !POSITIONS.test(noun)) || slot.eojeol.particleText === '서') return 'never'
  if (BOUND_HEADS.test(slot.head ?? '')) return 'never'
  if (ARRIVALS.test(predicate) && between.length === 0) {
    // 한국에서 취직하다: somewhere in it.
    return BROAD.test(noun) && !/^(?:존재하다|위치하다|속하다)$/.test(predicate) ? 'never' : 'sure'
  }
  const isPlace = PLACES.test(noun) || /^[Pp]/.test(WORDS.classOf(noun, slot.nounTag))
  if (
    AMOUNTS.test(predicate) &&
    between.at(-1) === '이' &&
    isPlace &&
    topic === null &&
    !isAdnominal &&
    isStated(slot)
  ) {
    return between.every((one) => one === '이' || one === 'bare') ? 'sure' : 'never'
  }
  // 도시에서 큰 공원이 있다: what governs the place is behind the next noun.
  const isBeforeSubject = slot.next[0]?.particle === '이' && /^(?:VA|XSA)$/.test(slot.governor.predicateTag)
  const isFar = isAdnominal && isPlace && second !== null && between.length === 0 && isBeforeSubject
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
    if (isPlace && isThing && !isEvent) return 'sure'
    if ((hasSubject || isPlain) && !isEvent) return 'for'
  }
  const takesOnlyPlace = takesCase(frame, '에') && !takesCase(frame, '에서') && !DWELLS.test(predicate)
  return takesOnlyPlace && between.length === 0 && !isAdnominal ? 'silent' : 'never'
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
  if (TIMES.test(noun) || RELATES.test(predicate) || topic !== null) return 'never'
  // 집에 가는 길에: a time.
  if (noun === '길' && slot.before === 'ETM') return 'never'
  if (isDoneAtPlace(slot)) return 'sure'
  if (isAdnominal) return 'never'
  if (takesCase(frame, '에') || frame & FRAME.subjectWith에 || /^(?:되다|이다|없다|있다)$/.test(predicate))
    return 'never'
  if (object !== 'yes') return 'silent'
  const isAction = between.length === 0 && frame !== 0 && !takesCase(frame, '로') && !takesCase(frame, '에게')
  return between.includes('을') || isAction ? 'for' : 'silent'
}

/** A place known by name, and right behind it, at most with an object between, what is done there. */
function isDoneAtPlace({ noun, predicate, between, chain, head, second, gap }: Slot): boolean {
  if (!PLACES.test(noun)) return false
  // 도서관에 공부하는 사람이 많다: the people are there.
  if (chain.last.endingTag === 'ETM' && head !== '수' && /^(?:있다|없다|많다|적다|가다|오다)$/.test(second ?? '있다'))
    return false
  if (/^(?:러|으러)$/.test(chain.last.ending ?? '')) return false
  if (between.length === 0) return ACTIONS.test(predicate)
  return between.length === 1 && between[0] === '을' && isActionWith(predicate, gap.at(-1)?.noun ?? '')
}

/** 축구를 하다, 시간을 보내다, 노래를 부르다. */
function isActionWith(predicate: string, object: string): boolean {
  if (predicate === '하다') return ACTIONS.test(`${object}하다`) || SPORTS.test(object)
  if (predicate === '보내다') return SPENT.test(object)
  if (predicate === '부르다') return object === '노래'
  return predicate === '얻다' || ACTIONS.test(predicate)
}
