import type { Slot } from '../../reading/slot.ts'
import { lastNoun } from '../last-noun.ts'
import { SERVES, WHOLES } from '../persons/person-lists.ts'
import { GROUND, OWN_PLACE } from './place-lists.ts'

/** 서울에 집을 사다, 밭에 고추를 키우다: does 에 say something else than where it is done? */
export function hasOwnPlace(slot: Slot): boolean {
  const { predicate, noun, chain } = slot
  // 사회에 봉사하다: what is served.
  if (WHOLES.test(noun) && SERVES.test(predicate)) return true
  if (OWN_PLACE[predicate]?.test(lastNoun(slot))) return true
  if (GROUND.test(noun) && /^(?:기르다|키우다|자라다)$/.test(predicate)) return true
  // 싸우는 마당에: when they do.
  if (noun === '마당' && slot.before === 'ETM') return true
  // 꽃을 사 들고 가다, 집에 사다 놓은 것, 시골에 사 놓은 땅.
  return (
    predicate === '사다' &&
    (slot.governor.text === '사' || chain.last.ending === '다' || chain.auxiliaries.some((one) => /놓|두/.test(one)))
  )
}
