import type { Slot } from '../reading/slot.ts'
import { readGovernor } from './governor.ts'
import { lastNoun } from './last-noun.ts'
import {
  AROUND,
  AT_EVENT,
  DONE,
  DONE_WITH,
  EVENTS,
  GROUND,
  HAPPENS_AT,
  HOLDS,
  LEARNT,
  LEAVES,
  MEDIA,
  MORE_PLACES,
  OWN_PLACE,
  PLACE_ENDINGS,
  READ,
  SEEN_FROM,
  SOURCES,
} from './place-lists.ts'
import { ACTIONS, PLACES } from './word-lists.ts'

const SPORTS = /^(?:축구|야구|농구|배구|탁구|게임|공부|일|아르바이트|봉사|운동|데이트|회의|식사)$/
/** Said of who or what is at a place. */
const THERE =
  /^(?:있다|없다|많다|적다|가다|오다|만들다|짓다|생기다|모이다|세우다|나타나다|앉다|서다|놓다|두다|넣다|보내다|내다|올리다|들어오다)$/
/** Between a place and what is done there: with whom, with what, how long. */
const ASIDE = /^(?:와|bare|mm|의|로)$/

/** A place known by name, and right behind it, at most with an object between, what is done there. */
export function isDoneAtPlace(slot: Slot): boolean {
  if (isPurpose(slot)) return false
  if (isMisread(slot) || readGovernor(slot).isQuoted) return false
  return (
    (isPlace(slot) && !hasOwnPlace(slot) && ((isDone(slot) && !isThere(slot)) || isHappening(slot))) ||
    isDrawnFrom(slot)
  )
}

/** 도서관에 책을 빌리러 가다: where one goes. */
export function isPurpose({ chain }: Slot): boolean {
  return /^(?:러|으러)$/.test(chain.last.ending ?? '') || chain.auxiliaries.some((one) => /^으?(?:러|려고)/.test(one))
}

export function isPlace({ noun, compound }: Slot): boolean {
  if (AROUND.test(noun)) return compound !== null && SEEN_FROM.test(compound)
  return PLACES.test(noun) || MORE_PLACES.test(noun) || PLACE_ENDINGS.test(noun)
}

/** 찾아가다, 뛰어가다, 들러서, 보내서: read as 찾다, 뛰다, 듣다, 보다. */
function isMisread({ governor, gap }: Slot): boolean {
  return (
    /^(?:보내|들어[오가]|들[러르렀]|찾아[가오갔왔온와]|뛰어[가오갔왔들]|뛰어$|찾아$)/.test(governor.text) ||
    gap.some(
      ({ noun, nounTag, particle, topic, text }) =>
        noun !== null &&
        particle === null &&
        topic === null &&
        nounTag.startsWith('NN') &&
        nounTag !== 'NNB' &&
        (text.length === 1 || /[고서며면는은]$/.test(text)),
    )
  )
}

/** 서울에 집을 사다, 밭에 고추를 키우다: where the object is. */
function hasOwnPlace(slot: Slot): boolean {
  const { predicate, noun, chain } = slot
  if (OWN_PLACE[predicate]?.test(lastNoun(slot))) return true
  if (GROUND.test(noun) && /^(?:기르다|키우다|자라다)$/.test(predicate)) return true
  // 집에 사다 놓은 것, 시골에 사 놓은 땅.
  return predicate === '사다' && (chain.last.ending === '다' || chain.auxiliaries.some((one) => /놓|두/.test(one)))
}

/** 사회에 태어나다: into it. */
function isHappening({ predicate, noun, between }: Slot): boolean {
  if (predicate === '태어나다' && /^(?:사회|집|세상|가정|세계|집안)$/.test(noun)) return false
  if (predicate === '성공하다') return /^(?:사회|직장|세계)$/.test(noun) && between.length === 0
  return HAPPENS_AT.test(predicate) && between.length === 0
}

/** 도서관에 공부하는 사람이 많다: the people are there. */
function isThere({ chain, head, second }: Slot): boolean {
  return chain.last.endingTag === 'ETM' && head !== '수' && THERE.test(second ?? '있다')
}

function isDone(slot: Slot): boolean {
  const { predicate, between } = slot
  if (between.length === 0) return ACTIONS.test(predicate) || DONE.test(predicate)
  const last = between.at(-1)!
  if (!between.slice(0, -1).every((one) => ASIDE.test(one)))
    return between.join() === '을,mm,bare' && ACTIONS.test(predicate)
  if (/^(?:을|x만|x도)$/.test(last)) return isActionWith(predicate, lastNoun(slot))
  if (last === '이') return predicate === '들리다' && isActionWith(predicate, lastNoun(slot))
  return ASIDE.test(last) && ACTIONS.test(predicate)
}

/** 축구를 하다, 시간을 보내다, 노래를 부르다. */
function isActionWith(predicate: string, object: string): boolean {
  if (predicate === '하다' && (ACTIONS.test(`${object}하다`) || SPORTS.test(object))) return true
  return predicate === '얻다' || ACTIONS.test(predicate) || (DONE_WITH[predicate]?.test(object) ?? false)
}

/** 책에 얻은 지식, 버스에 내리다, 회의에 말하다: out of what, or at which event. */
function isDrawnFrom(slot: Slot): boolean {
  const { predicate, between, noun, chain } = slot
  const isNear =
    between.length === 0 ||
    (/^(?:을|x만|x도)$/.test(between.at(-1)!) && between.slice(0, -1).every((one) => ASIDE.test(one)))
  if (!isNear) return false
  if (LEARNT.test(predicate) && SOURCES.test(noun)) return true
  if (between.length === 0 && LEAVES[predicate]?.test(noun)) return true
  if (predicate === '꺼내다') return between.length > 0 && HOLDS.test(noun)
  // 길거리에 물건을 팔다; 시장에 팔다 is said.
  if (predicate === '팔다')
    return between.length > 0 && /^(?:길|거리|길거리|인터넷|온라인)$/.test(noun) && !isThere(slot)
  if (READ.test(predicate) && MEDIA.test(noun)) return !isThere(slot) && isReading(chain.last)
  return AT_EVENT.test(predicate) && EVENTS.test(noun) && !isThere(slot)
}

/** 책에 보면 is said, and 신문에 사람을 찾는 광고를 내다. */
function isReading({ ending, endingTag }: Slot['chain']['last']): boolean {
  return endingTag === 'ETM' ? /^(?:ㄴ|은|던)$/.test(ending ?? '') : !/^으?(?:면|니|니까)$/.test(ending ?? '')
}
