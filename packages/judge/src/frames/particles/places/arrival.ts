import type { Slot } from '../../reading/slot.ts'
import { WORDS } from '../../scoring/frame-words.ts'
import { lastNoun } from '../last-noun.ts'
import { GROUPS, PLACES } from '../word-lists.ts'
import { BUILT, EVENTS, GOES, PUTS, RESPECTS, RISES, STAYS, TOWARDS } from './place-lists.ts'

/** 벽에서 걸려 있다, 수첩에서 이름을 적다: does what is said of the place want 에 there, whoever does it? */
export function isArrival(slot: Slot): boolean {
  return !isWay(slot) && (isStaying(slot) || isGoing(slot) || isPut(slot) || isBuilt(slot) || isTowards(slot))
}

/** 집에서 학교에 가다: from one place to another. */
function isWay({ between, topic }: Slot): boolean {
  return (topic !== null && topic !== '나') || between.some((one) => /^(?:에|로|에게|x까지)$/.test(one))
}

function isStaying({ predicate, chain, between }: Slot): boolean {
  const stays = chain.auxiliaries[0] !== undefined && /^[아어여](?:있|계시)$/.test(chain.auxiliaries[0])
  const isPlain = between.every((one) => /^(?:이|bare|mm|의|x[은는도만])$/.test(one))
  // 길에서 돈이 들어 있는 지갑을 줍다: the place is that of what follows.
  return stays && STAYS.test(predicate) && isPlain && chain.last.endingTag !== 'ETM'
}

function isGoing({ predicate, between, noun, chain, adverbs, second, governor }: Slot): boolean {
  if (between.length > 0 || !GOES[predicate]?.test(noun) || /^(?:불합격|오$)/.test(governor.text)) return false
  if (!/^(?:가다|들어가다)$/.test(predicate)) return true
  // 박물관에서 가는 길, 역에서 가면 멀다: from there.
  return chain.last.endingTag !== 'ETM' && adverbs === 0 && !/^(?:걸리다|멀다|가깝다|되다)$/.test(second ?? '')
}

function isPut(slot: Slot): boolean {
  const { predicate, between, noun, left, adverbs } = slot
  // 가방에 서랍에서 책을 넣다: from where it is taken.
  if (!PUTS[predicate]?.test(noun) || isLetGo(slot) || /^(?:에|로)$/.test(left[0] ?? '')) return false
  if (between.length === 0)
    return adverbs < 2 && (predicate === '버리다' || left.includes('을') || left.includes('x는'))
  return between.at(-1) === '을' && between.slice(0, -1).every((one) => /^(?:bare|mm|의|와)$/.test(one))
}

/** 소를 놓아 먹이다, 토끼를 놓아 주다. */
function isLetGo({ predicate, chain, governor }: Slot): boolean {
  return predicate === '놓다' && (/놓아$/.test(governor.text) || chain.auxiliaries.some((one) => /[아어]주$/.test(one)))
}

function isBuilt(slot: Slot): boolean {
  const { predicate, between } = slot
  return RISES.test(predicate) && between.at(-1) === '이' && BUILT.test(lastNoun(slot))
}

function isTowards(slot: Slot): boolean {
  const { predicate, between, noun, nounTag } = slot
  if (between.length !== 1 || !/^[을이]$/.test(between[0]!) || isSomebody(noun, nounTag) || RESPECTS.test(noun))
    return false
  return TOWARDS[lastNoun(slot)]?.test(predicate) ?? false
}

/** 정부에서 관심을 가지다, 여행사에서 신경을 쓰다: who does it. */
function isSomebody(noun: string, nounTag: string): boolean {
  if (EVENTS.test(noun)) return false
  return GROUPS.test(noun) || PLACES.test(noun) || !WORDS.classOf(noun, nounTag).startsWith('o')
}
