import type { Slot } from '../reading/slot.ts'
import { frameOf, keepsObject, WORDS } from '../scoring/frame-words.ts'
import { FRAME, takesCase } from '../scoring/predicate-frame.ts'
import type { Verdict } from './change.ts'
import { readGovernor } from './governor.ts'
import { TIMES } from './times.ts'
import { GROUPS, PEOPLE, PEOPLE_BOUND } from './word-lists.ts'

const FULL_HEADS = /^(?:수|때|때문|것|필요|권리|방법|기회|줄|적|경우|능력)$/
const FEELINGS = /^(?:싫다|좋다|쉽다|어렵다|힘들다|편하다|나쁘다|귀찮다)$/
const HEARD = /^(?:소리|말|말씀|음악|이야기|얘기|노래|강의|수업|의견|설명|소식|충고|조언|뉴스)$/
/** Who does something by itself is no object. */
const BY_ITSELF = /^(?:스스로|서로|직접|혼자|함께|같이|모두)$/
const SAID_TO = /^(?:추천하다|소개하다|권하다|제안하다|설명하다|요청하다|강조하다|선물하다)$/
/** Things that do something: 기계가 가질 수 없는 능력. */
const ACTING_THINGS = /^(?:기계|로봇|인공지능|컴퓨터|프로그램|자동차|기술|과학)$/
/** What is so by itself, said with verbs that have an object in another sense. */
const OF_ITSELF: Readonly<Record<string, RegExp>> = {
  굽다: /^(?:허리|등|줄기|길|손가락|몸|가지|다리)$/,
  쓰다: /^(?:커피|약|맛|입맛|술|차|한약)$/,
  죽이다: /^맛$/,
}
const THING_PRONOUNS = /^(?:것|이것|그것|무엇|뭐)$/

/** 제도가 만들어야 한다: may a subject be the object of a verb that has none else? */
export function subjectToObject(slot: Slot): Verdict {
  const { noun, nounTag, head } = slot
  const own = WORDS.classOf(noun, nounTag)
  const { frame, isAdnominal } = readGovernor(slot)
  if (isNoVerbToJudge(slot)) return 'never'
  if (/^(?:NNP|SL|SH)$/.test(nounTag) || (nounTag === 'NP' && !THING_PRONOUNS.test(noun))) return 'never'
  if (/^[들님]$/.test(slot.eojeol.suffix ?? '') || noun.endsWith('님') || PEOPLE_BOUND.test(noun)) return 'never'
  if (own.startsWith('A') || PEOPLE.test(noun) || (GROUPS.test(noun) && !isRead(slot)))
    return isAdnominal ? 'never' : 'against'
  if (isDesireOrFeeling(slot) || isTogetherWith(slot) || slot.gap.some(({ text }) => BY_ITSELF.test(text)))
    return 'never'
  // 정책이 공정한지 따지다: it has a predicate of its own, read as a noun.
  if (slot.gap.some(({ text }) => /[가-힣][한는은을]지$/.test(text))) return 'never'
  // 원인이 먼저 찾아야 한다, where somebody else is there to do it.
  if (slot.gap.some(({ text }) => text === '먼저') && !slot.left.includes('x는')) return 'never'
  if (isAdnominal && ACTING_THINGS.test(noun)) return 'never'
  if (isAdnominal && slot.between.length > 0) return 'against'
  // Nouns too rare to know may act; a relative clause may have its object behind it.
  const mayHaveGap = isAdnominal && !(head !== null && (keepsObject(head) || FULL_HEADS.test(head)))
  return own === '?' || !(frame & FRAME.objectMostly) || mayHaveGap ? 'silent' : 'for'
}

/** 신문이 읽는다: what people read, not those who write it. */
function isRead({ noun, predicate, governor }: Slot): boolean {
  return (
    governor.endingTag !== 'ETN' &&
    governor.ending !== '기에' &&
    /^(?:신문|방송)$/.test(noun) &&
    /^(?:읽다|보다|듣다)$/.test(predicate)
  )
}

/** 친구에게 만나다. */
export function personToObject(slot: Slot): Verdict {
  const { predicate, chain, between, topic, governor, next } = slot
  const { frame, isAdnominal } = readGovernor(slot)
  if (isNoVerbToJudge(slot) || topic !== null || between.length > 0 || isAdnominal || governor.endingTag === 'ETN')
    return 'never'
  // 직원에게 지니고 다니던 명함을 건네다: what follows may be done to them.
  const mayBeNext = next.some((one) => one.predicate !== null && takesCase(frameOf(one.predicate), '에게'))
  const givesToSomebody =
    takesCase(frame, '에게') ||
    mayBeNext ||
    SAID_TO.test(predicate) ||
    predicate === '하다' ||
    predicate === '이다' ||
    /(?:시키|받|당하)다$/.test(predicate) ||
    chain.auxiliaries.some((one) => /게하|어주|아주|여주|어드리|아드리/.test(one))
  return givesToSomebody ? 'never' : 'for'
}

/** 책에 읽다. */
export function placeToObject(slot: Slot): Verdict {
  const { frame, isAdnominal } = readGovernor(slot)
  if (isNoVerbToJudge(slot) || slot.topic !== null || isAdnominal) return 'never'
  return TIMES.test(slot.noun) || slot.predicate === '하다' || takesCase(frame, '에') ? 'never' : 'for'
}

function isNoVerbToJudge(slot: Slot): boolean {
  const { predicate, governor, between, topic } = slot
  if (readGovernor(slot).object !== 'yes' || /^(?:화하다|이다)$/.test(predicate) || looksLikeAdjective(slot))
    return true
  if (OF_ITSELF[predicate]?.test(slot.noun)) return true
  // Only a person is 부축하다; 부족하다 is meant.
  if (predicate === '부축하다') return true
  if (/^(?:가지다|들다|나다)$/.test(predicate) && /가지입|가지이|가지다|가지가/.test(governor.text)) return true
  if (between.includes('을') || between.includes('이') || topic !== null) return true
  // 생각이 들다 has forms of 듣다.
  return predicate === '듣다' && governor.text.startsWith('들') && !HEARD.test(slot.noun)
}

/** 복잡해서, 간지러웠다: adjectives by their letters, which the analyser reads as verbs now and then. */
function looksLikeAdjective({ governor, predicate }: Slot): boolean {
  const word = governor.text.replaceAll(/[^가-힣]/g, '')
  const hada = /^(.+?)[하해했한할함합]/.exec(word)
  const isHada = hada !== null && (frameOf(`${hada[1]}하다`) & FRAME.adjective) !== 0
  return isHada || /[러로스]웠|[러로]운|[러로]워[^하해했]/.test(word) || predicate === '적다'
}

/** 산소와 수소가 만나다. */
function isTogetherWith({ left }: Slot): boolean {
  return left[0] === '와'
}

/** 물이 마시고 싶다, 밥이 먹기 싫다. */
function isDesireOrFeeling({ chain, second }: Slot): boolean {
  const { ending, endingTag } = chain.last
  return (
    chain.auxiliaries.some((one) => one.startsWith('고싶')) ||
    (endingTag === 'ETN' && ending === '기' && FEELINGS.test(second ?? ''))
  )
}
