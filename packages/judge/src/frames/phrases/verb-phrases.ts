import { replaceParticle } from '../particles/replace-particle.ts'
import { PEOPLE } from '../particles/word-lists.ts'
import type { Eojeol } from '../reading/eojeol.ts'
import { lettersOf } from '../reading/letters.ts'
import type { Slot } from '../reading/slot.ts'
import { frameOf, isNeverPerson } from '../scoring/frame-words.ts'
import { takesObject } from '../scoring/predicate-frame.ts'
import { changed, type Found } from './changed.ts'
import { DIFFERS, ILLNESS, NOUN_PHRASES, THOUGHT, VERB_PHRASES } from './phrases.ts'

/** 정치를 관심이 있다. */
export function nounPhrase(slot: Slot, next: Eojeol): Found {
  const word = lettersOf(next)
  if (slot.case === '에게' && slot.topic === null && isNeverPerson(slot.noun) && THOUGHT.test(word)) {
    const bare = replaceParticle(slot.eojeol, '')
    return bare === null ? null : { suggestion: `${bare}에 대한` }
  }
  const phrase = NOUN_PHRASES.find(
    (one) => one.noun.test(word) && one.wrong.includes(slot.case) && one.predicate.test(slot.predicate),
  )
  return phrase && slot.topic === null ? changed(slot.eojeol, isPerson(slot) ? '에게' : '에') : null
}

/** 감기를 걸리다, 친구를 싸우다. */
export function verbPhrase(slot: Slot): Found {
  const isNoun = (noun: 'illness' | 'person' | RegExp) =>
    noun === 'person' ? isPerson(slot) : (noun === 'illness' ? ILLNESS : noun).test(slot.noun)
  const phrase = VERB_PHRASES.find(
    (one) => one.predicate.test(slot.predicate) && one.wrong.includes(slot.case) && isNoun(one.noun),
  )
  // 활동에 임했다 is read as 하다.
  if (slot.predicate === '하다' && !/^[하한할함합해했]/.test(lettersOf(slot.governor))) return null
  return phrase && slot.topic === null && slot.between.length === 0 ? changed(slot.eojeol, phrase.right) : null
}

/** 나라를 따라 다르다; 길을 따라 걷다 is right. */
export function differs(slot: Slot, next: Eojeol): Found {
  if (!/^[을이로와]$/.test(slot.case) || slot.topic !== null || !/^따라서?$/.test(lettersOf(next))) return null
  return slot.next.some(({ predicate }) => DIFFERS.test(predicate ?? '')) ? changed(slot.eojeol, '에') : null
}

const TOLD_OR_GIVEN =
  /^(?:가르치다|주다|말하다|알리다|알려주다|보여주다|설명하다|전하다|묻다|보내다|제공하다|추천하다|선물하다|빌려주다|소개하다|구하다)$/

const SAID = /^(?:연락|전화|인사|부탁|질문|말|이야기|사과|선물|칭찬|충고)$/

/** 학생들을 한국어를 가르치다, 친구들에서 연락을 하다: to whom. */
export function toWhom(slot: Slot): Found {
  const between = slot.between.filter((one) => one !== '의')
  const isOfObject = between.length === 1 && between[0] === '을'
  if (!isOfObject || slot.topic !== null || !PEOPLE.test(slot.noun) || slot.comma) return null
  const isSaid = slot.predicate === '하다' && SAID.test(slot.gap.at(-1)?.noun ?? '')
  const isWhom = slot.case === '을' ? TOLD_OR_GIVEN.test(slot.predicate) : slot.case === '에서' && isSaid
  return isWhom ? changed(slot.eojeol, '에게') : null
}

/** What one does with somebody and to nobody. */
const LIVED_WITH = /^(?:살다|지내다|생활하다|가다|오다|놀다|걷다|여행하다|일하다)$/

/** 발전을 함께 직업이 나타났다: with no object to do anything with. 친구에 함께. */
export function together(slot: Slot, next: Eojeol): Found {
  if (lettersOf(next) !== '함께') return null
  if (slot.case === '에' && slot.topic === null && isPerson(slot)) return changed(slot.eojeol, '와')
  if (slot.case !== '을') return null
  if (isPerson(slot) && LIVED_WITH.test(slot.predicate)) return changed(slot.eojeol, '와')
  const takesNone = [
    slot.predicate,
    ...(slot.chain.last.endingTag === 'ETM' && slot.second !== null ? [slot.second] : []),
  ]
    .map((predicate) => takesObject(predicate, frameOf(predicate)))
    .every((object) => object === 'no')
  return takesNone || (isPerson(slot) && slot.between.includes('을')) ? changed(slot.eojeol, '와') : null
}

function isPerson({ noun, eojeol }: Slot): boolean {
  return PEOPLE.test(noun) || eojeol.suffix === '들' || noun === '가족'
}
