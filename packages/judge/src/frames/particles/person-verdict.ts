import type { Slot } from '../reading/slot.ts'
import { frameOf, isNeverPerson, WORDS } from '../scoring/frame-words.ts'
import { takesCase } from '../scoring/predicate-frame.ts'
import type { Verdict } from './change.ts'
import { TIMES } from './times.ts'
import { GROUPS, PEOPLE } from './word-lists.ts'

const SAID_OF_ANYTHING =
  /^(?:맞다|알맞다|적합하다|대하다|관하다|의하다|비하다|따르다|달리다|불과하다|반하다|해당되다|해당하다|있다)$/

/** 노인에 좋다: whom it is good or bad for. */
const GOOD_FOR = /^(?:좋다|나쁘다|해롭다|이롭다|유익하다|필요하다|중요하다|위험하다|안전하다|부족하다)$/

/** 친구에 보내다: is it a person that something goes to? */
export function placeToPerson(slot: Slot): Verdict {
  const { noun, nounTag, eojeol, predicate, second, chain } = slot
  const isPerson =
    PEOPLE.test(noun) || isMany(slot) || (WORDS.classOf(noun, nounTag).startsWith('A') && !GROUPS.test(noun))
  // 자신에 맞다, 자신에 대하다: nearly anything is said of oneself.
  if (!isPerson || noun === '자신' || eojeol.topic !== null || TIMES.test(noun) || SAID_OF_ANYTHING.test(predicate))
    return 'never'
  if (PEOPLE.test(noun) || isMany(slot)) {
    if (GOOD_FOR.test(predicate)) return 'for'
    // 아이에 책을 읽어 주다.
    if (chain.auxiliaries.some((one) => /[아어여]주$/.test(one))) return 'for'
  }
  const far = chain.last.endingTag === 'ETM' ? (second ?? predicate) : predicate
  return takesCase(frameOf(predicate), '에게') || takesCase(frameOf(far), '에게') ? 'for' : 'never'
}

/** 환경에게 나쁘다: is it no person? */
export function personToPlace(slot: Slot): Verdict {
  const { noun, nounTag, eojeol } = slot
  const isPerson = noun.length > 2 && /[인자사원생민객]$/.test(noun)
  const isThing =
    nounTag === 'NNG' &&
    !isPerson &&
    isNeverPerson(noun) &&
    !GROUPS.test(noun) &&
    !PEOPLE.test(noun) &&
    !isMany(slot) &&
    eojeol.particleText !== '께'
  return isThing ? 'for' : 'never'
}

function isMany({ eojeol }: Slot): boolean {
  return eojeol.suffix === '들' || eojeol.suffix === '님'
}
