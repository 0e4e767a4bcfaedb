import type { Slot } from '../../reading/slot.ts'
import { frameOf, isNeverPerson, WORDS } from '../../scoring/frame-words.ts'
import { takesCase } from '../../scoring/predicate-frame.ts'
import type { Verdict } from '../change.ts'
import { readGovernor } from '../governor.ts'
import { lastNoun } from '../last-noun.ts'
import { TIMES } from '../times.ts'
import { GROUPS, PEOPLE } from '../word-lists.ts'
import {
  BODY,
  DONE_TO_WHOLES,
  FEEDS,
  GOOD_FOR,
  HAD_WITH,
  MEANT,
  MORE_PEOPLE,
  OFFICES,
  PERSONAL,
  PLANTS,
  SENT,
  SENT_WITH,
  SERVES,
  TOLD,
  TOLD_WITH,
  WHOLES,
} from './person-lists.ts'

const SAID_OF_ANYTHING =
  /^(?:맞다|알맞다|적합하다|대하다|관하다|의하다|비하다|따르다|달리다|불과하다|반하다|해당되다|해당하다|둘러싸이다|대다|속하다|포함되다|한하다|국한되다|만족하다)$/

/** Nouns of people that name things as well: 신문 기사, 말. */
const NAMESAKES = /^(?:검사|기사|말|감사|인사|의사|대상|상대|주체)$/

/** 친구에 보내다: is it a person that something goes to? */
export function placeToPerson(slot: Slot): Verdict {
  const { noun, nounTag, eojeol, predicate, second, chain } = slot
  const isKnown = isKnownPerson(slot)
  const isPerson = isKnown || (WORDS.classOf(noun, nounTag).startsWith('A') && !GROUPS.test(noun))
  // 누구에나 그런 때가 있다.
  if (noun === '누구' && eojeol.topic === '나') return 'sure'
  if (!isPerson || eojeol.topic !== null || TIMES.test(noun)) return 'never'
  // 손님들에 친절하게 대하다, and not 손님들에 대해.
  if (predicate === '대하다' && chain.last.endingTag === 'EF' && isKnown) return 'for'
  if (SAID_OF_ANYTHING.test(predicate)) return 'never'
  if (isKnown && (TOLD.test(predicate) || TOLD_WITH[predicate]?.test(lastNoun(slot)))) return 'likely'
  if (isKnown && isDoneToPerson(slot)) return 'for'
  if (isKnown && isSaidTo(slot)) return 'likely'
  if (predicate === '있다') return 'never'
  // 자신에 맞다, 자신에 만족하다: nearly anything is said of oneself.
  if (/^(?:자신|자기|본인)$/.test(noun)) return 'never'
  const far = chain.last.endingTag === 'ETM' ? (second ?? predicate) : predicate
  return takesCase(frameOf(predicate), '에게') || takesCase(frameOf(far), '에게') ? 'for' : 'never'
}

function isDoneToPerson(slot: Slot): boolean {
  const { predicate, chain, between, noun } = slot
  // 우리에 삶이 중요하다: 의 is meant.
  if (PERSONAL.test(noun) && between.some((one) => one !== '을')) return false
  if (GOOD_FOR.test(predicate)) return true
  if (/^(?:있다|없다|많다|크다)$/.test(predicate)) return HAD_WITH.test(lastNoun(slot))
  // 아이에 책을 읽어 주다.
  return chain.auxiliaries.some((one) => /[아어여]주$/.test(one))
}

/** 환자에 담배를 끊으라고 하다, 젊은이들에 결혼은 부담이다. */
function isSaidTo(slot: Slot): boolean {
  const { predicate, second, governor, between } = slot
  if (predicate === '이다')
    return MEANT.test(governor.predicateNoun ?? '') && between.some((one) => /^x[은는]$/.test(one))
  return (
    readGovernor(slot).isQuoted &&
    /^(?:하다|말하다|묻다|부탁하다|전하다|조언하다|권하다|물어보다|이야기하다)$/.test(second ?? '')
  )
}

/** Known by a list, or many of what the dictionary has as people. */
function isKnownPerson(slot: Slot): boolean {
  const { noun, nounTag, eojeol } = slot
  if (PEOPLE.test(noun) || MORE_PEOPLE.test(noun) || eojeol.suffix === '님') return true
  if (PERSONAL.test(noun)) return nounTag === 'NP' || /^(?:자신|본인)$/.test(noun)
  return isMany(slot) && WORDS.classOf(noun, nounTag).startsWith('A')
}

/** 환경에게 나쁘다: is it no person? */
export function personToPlace(slot: Slot): Verdict {
  const { noun, nounTag, eojeol, topic, chain } = slot
  // 주장에게 후배들을 돌보게 하다: whom somebody has do it.
  if (chain.auxiliaries.some((one) => /게하$/.test(one))) return 'never'
  if (isSentToOffice(slot) && topic === null && eojeol.particleText !== '께' && eojeol.suffix === null) return 'sure'
  if (WHOLES.test(noun) && SERVES.test(slot.predicate) && topic === null) return 'sure'
  if (PLANTS.test(noun) && slot.predicate === '주다' && FEEDS.test(lastNoun(slot))) return 'sure'
  if (BODY.test(noun) && GOOD_FOR.test(slot.predicate)) return 'likely'
  const isPerson =
    NAMESAKES.test(noun) || /(?:꾼|쟁이|떼)$/.test(noun) || (noun.length > 2 && /[인자사원생민객]$/.test(noun))
  const isThing =
    nounTag === 'NNG' &&
    !isPerson &&
    isNeverPerson(noun) &&
    !GROUPS.test(noun) &&
    !PEOPLE.test(noun) &&
    !isMany(slot) &&
    eojeol.particleText !== '께'
  // 판매에게 영향을 미치다.
  if (isThing && DONE_TO_WHOLES[slot.predicate]?.test(lastNoun(slot))) return 'likely'
  return isThing ? 'for' : 'never'
}

/** 소방서에게 전화하다, 사회에게 도움이 되다. */
function isSentToOffice(slot: Slot): boolean {
  const { noun, predicate } = slot
  if (OFFICES.test(noun)) return SENT.test(predicate) || (SENT_WITH[predicate]?.test(lastNoun(slot)) ?? false)
  return WHOLES.test(noun) && (DONE_TO_WHOLES[predicate]?.test(lastNoun(slot)) ?? false)
}

function isMany({ eojeol }: Slot): boolean {
  return eojeol.suffix === '들' || eojeol.suffix === '님'
}
