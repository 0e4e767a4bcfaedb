import type { Slot } from '../../reading/slot.ts'
import { readGovernor } from '../governor.ts'
import { lastNoun } from '../last-noun.ts'
import { ACTIONS } from '../word-lists.ts'
import { isDrawnFrom } from './drawn-from.ts'
import { isPlace } from './is-place.ts'
import { isThere } from './is-there.ts'
import { DONE, DONE_WITH, HAPPENS_AT } from './place-lists.ts'

const SPORTS = /^(?:축구|야구|농구|배구|탁구|게임|공부|일|아르바이트|봉사|운동|데이트|회의|식사)$/
const FALLS = /^(?:넘어지다|다치다|미끄러지다)$/
/** Between a place and what is done there: with whom, with what, how long, how many. */
const ASIDE = /^(?:와|bare|mm|의|로)$/

/** A place known by name, and right behind it, at most with an object between, what is done there. */
export function isDoneAtPlace(slot: Slot): boolean {
  if (isMisread(slot) || readGovernor(slot).isQuoted) return false
  const object = objectOf(slot)
  if (isDrawnFrom(slot, slot.between.length === 0 || (object !== null && object !== ''))) return true
  return isPlace(slot) && (isHappening(slot) || (isDone(slot, object) && !isThere(slot)))
}

/** 찾아가다, 뛰어가다, 들러서, 보내서: read as 찾다, 뛰다, 듣다, 보다. So are verbs that are read as bare nouns. */
function isMisread({ governor, gap }: Slot): boolean {
  if (/^(?:보내|들어[오가]|들[러르렀]|찾아[가오갔왔온와]|뛰어[가오갔왔들]|뛰어$|찾아$)/.test(governor.text)) return true
  return gap.some(
    ({ nounTag, particle, topic, text }) =>
      /^(?:NNG|NNP)$/.test(nounTag) &&
      particle === null &&
      topic === null &&
      (text.length === 1 || /[고서며면는은해]$/.test(text)),
  )
}

/** The noun that it is done to; '' where there is none, null where something else stands between. */
function objectOf({ between, gap }: Slot): string | null {
  const others = between.filter((one) => !ASIDE.test(one))
  if (others.length === 0) return ''
  if (others.length > 1 || !/^(?:을|x만|x도)$/.test(others[0]!)) return null
  return (
    gap.findLast(({ noun, particle, topic }) => noun !== null && (particle === '을' || topic !== null))?.noun ?? null
  )
}

/** 월드컵이 한국에 열리다, but not 사회에 태어나다 (into it) and 나무에 열린 열매. */
function isHappening({ predicate, noun, between, chain, head }: Slot): boolean {
  if (between.length > 0) return false
  if (chain.last.endingTag === 'ETM' && predicate !== '태어나다' && !/^(?:예정|수|것)$/.test(head ?? '')) return false
  if (predicate === '태어나다' && /^(?:사회|집|세상|가정|세계|집안)$/.test(noun)) return false
  if (predicate === '성공하다') return /^(?:사회|직장|세계)$/.test(noun)
  return HAPPENS_AT.test(predicate)
}

function isDone(slot: Slot, object: string | null): boolean {
  const { predicate, between } = slot
  if (object === null) return between.join() === '이' && isHeard(predicate, lastNoun(slot))
  if (object !== '') return isActionWith(predicate, object)
  // 길에 넘어져 있는 나무: where it lies.
  if (FALLS.test(predicate)) return between.length === 0 && slot.chain.last.endingTag !== 'ETM'
  return ACTIONS.test(predicate) || (between.length === 0 && DONE.test(predicate))
}

/** 방에 소리가 들리다, 길에 사고가 나다. */
function isHeard(predicate: string, subject: string): boolean {
  return (predicate === '들리다' && isActionWith(predicate, subject)) || (predicate === '나다' && /사고$/.test(subject))
}

/** 축구를 하다, 시간을 보내다, 노래를 부르다. */
function isActionWith(predicate: string, object: string): boolean {
  if (predicate === '하다' && (ACTIONS.test(`${object}하다`) || SPORTS.test(object))) return true
  return predicate === '얻다' || ACTIONS.test(predicate) || (DONE_WITH[predicate]?.test(object) ?? false)
}
