import type { Slot } from '../../reading/slot.ts'
import { lastNoun } from '../last-noun.ts'
import { isThere } from './is-there.ts'
import { AT_EVENT, EVENTS, HOLDS, LEARNT, LEAVES, MEDIA, READ, SOLD_AT, SOURCES, WON } from './place-lists.ts'

/** 책에 얻은 지식, 버스에 내리다, 회의에 말하다: out of what, or at which event. `isNear`: at most an object is between. */
export function isDrawnFrom(slot: Slot, isNear: boolean): boolean {
  const { predicate, between, noun, chain } = slot
  if (between.length === 0 && LEAVES[predicate]?.test(noun)) return true
  if (!isNear) return false
  if (LEARNT.test(predicate) && SOURCES.test(noun)) return true
  if (predicate === '꺼내다') return between.length > 0 && HOLDS.test(noun)
  // 길거리에 물건을 팔다; 시장에 팔다 is said.
  if (predicate === '팔다') return between.length > 0 && SOLD_AT.test(noun) && !isThere(slot)
  if (READ.test(predicate) && MEDIA.test(noun)) return !isThere(slot) && isReading(chain.last)
  if (!EVENTS.test(noun) || isThere(slot)) return false
  return AT_EVENT.test(predicate) || (WON[predicate]?.test(lastNoun(slot)) ?? false)
}

/** 책에 보면 is said, and 신문에 사람을 찾는 광고를 내다. */
function isReading({ ending, endingTag }: Slot['chain']['last']): boolean {
  return endingTag === 'ETM' ? /^(?:ㄴ|은|던)$/.test(ending ?? '') : !/^으?(?:면|니|니까)$/.test(ending ?? '')
}
