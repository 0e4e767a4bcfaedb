import { bareStem } from '../clauses/stems.ts'
import type { FrameEdit } from '../frame-edit.ts'
import { replaceParticle } from '../particles/replace-particle.ts'
import { PEOPLE } from '../particles/word-lists.ts'
import type { Case, Eojeol } from '../reading/eojeol.ts'
import { coreOf, lettersOf } from '../reading/letters.ts'
import type { Slot } from '../reading/slot.ts'
import { frameOf, isNeverPerson } from '../scoring/frame-words.ts'
import { takesObject } from '../scoring/predicate-frame.ts'
import { BARE_NOUNS } from './bare-nouns.ts'
import { DIFFERS, ILLNESS, NOUN_PHRASES, OTHER_SENSES, PHRASES, THOUGHT, VERB_PHRASES } from './phrases.ts'

/** `withNext`: the suggestion stands for the next eojeol as well. */
type Found = { suggestion: string; withNext?: boolean } | null

/** Fixed phrases with another particle than theirs: 환경을 대한, 발전에 통해, 비가 오는 때문에. */
export function findPhraseEdits(eojeols: readonly Eojeol[], slots: readonly Slot[]): FrameEdit[] {
  return eojeols.flatMap((eojeol, at): FrameEdit[] => {
    const next = eojeols[at + 1]
    if (!next) return []
    const slot = slots.find((one) => one.at === at)
    const after = eojeols[at + 2]
    const found =
      fixedParticle(eojeol, next, after) ??
      unlike(eojeol, next, after) ??
      bareNoun(eojeol, next, after) ??
      (slot ? (nounPhrase(slot, next) ?? verbPhrase(slot) ?? differs(slot, next) ?? together(slot, next)) : null) ??
      because(eojeol, next) ??
      purpose(eojeol, next) ??
      whereas(eojeol, next) ??
      despite(eojeol, next)
    if (!found) return []
    const end = found.withNext ? next.end : eojeol.end
    return [{ start: eojeol.start, end, suggestion: found.suggestion, rule: 'frame-phrase' }]
  })
}

function fixedParticle(eojeol: Eojeol, next: Eojeol, after: Eojeol | undefined): Found {
  const { noun, particle, topic } = eojeol
  if (noun === null || particle === null || topic !== null) return null
  const word = lettersOf(next)
  const follows = after ? lettersOf(after) : ''
  const phrase = PHRASES.find(
    (one) =>
      one.word.test(word) &&
      one.wrong.includes(particle) &&
      (one.noun?.test(noun) ?? true) &&
      (one.next?.test(follows) ?? true),
  )
  if (!phrase || OTHER_SENSES[word[0]!]?.test(noun)) return null
  // 손님을 대해 보다 is another verb; 대한 민국 is no phrase.
  if (word.startsWith('대') && particle === '을' && after?.isAuxiliary) return null
  if (phrase.unless?.test(follows)) return null
  return changed(eojeol, phrase.right)
}

/** 예상을 달리 시험이 쉬웠다; 생각을 달리 하다, 달리 방법이 없다 are right. */
function unlike(eojeol: Eojeol, next: Eojeol, after: Eojeol | undefined): Found {
  const { particle, topic, noun } = eojeol
  if (lettersOf(next) !== '달리' || noun === null || topic !== null || !after) return null
  if (
    !['을', '에', '로'].includes(particle ?? '') ||
    (after.predicate !== null && !PEOPLE.test(noun)) ||
    (after.noun === null && after.predicate === null)
  )
    return null
  if (/^(?:방법|도리|수|길|대책|뾰족)/.test(after.text)) return null
  return changed(eojeol, '와')
}

/** 도움을 덕분에, 외모를 뿐만 아니라: no particle stands before these. */
function bareNoun(eojeol: Eojeol, next: Eojeol, after: Eojeol | undefined): Found {
  const { noun, particle, topic, predicate } = eojeol
  if (noun === null || particle === null || topic !== null || predicate !== null || !endsInParticle(eojeol)) return null
  const word = lettersOf(next)
  const phrase = BARE_NOUNS.find(
    (one) =>
      one.word.test(word) &&
      one.wrong.includes(particle) &&
      (one.noun?.test(noun) ?? true) &&
      (!one.isBeforeNoun || (after !== undefined && after.predicate === null && after.noun !== null)),
  )
  const bare = phrase ? replaceParticle(eojeol, '') : null
  if (!phrase || bare === null) return null
  return phrase.isJoined ? { suggestion: `${bare}${next.text}`, withNext: true } : { suggestion: bare }
}

/** 정치를 관심이 있다. */
function nounPhrase(slot: Slot, next: Eojeol): Found {
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
function verbPhrase(slot: Slot): Found {
  const isNoun = (noun: 'illness' | 'person') => (noun === 'illness' ? ILLNESS.test(slot.noun) : isPerson(slot))
  const phrase = VERB_PHRASES.find(
    (one) => one.predicate.test(slot.predicate) && one.wrong.includes(slot.case) && isNoun(one.noun),
  )
  return phrase && slot.topic === null && slot.between.length === 0 ? changed(slot.eojeol, phrase.right) : null
}

/** 나라를 따라 다르다; 길을 따라 걷다 is right. */
function differs(slot: Slot, next: Eojeol): Found {
  if (!/^[을이로와]$/.test(slot.case) || slot.topic !== null || !/^따라서?$/.test(lettersOf(next))) return null
  return slot.next.some(({ predicate }) => DIFFERS.test(predicate ?? '')) ? changed(slot.eojeol, '에') : null
}

function isPerson({ noun, eojeol }: Slot): boolean {
  return PEOPLE.test(noun) || eojeol.suffix === '들' || noun === '가족'
}

/** What one does with somebody and to nobody. */
const LIVED_WITH = /^(?:살다|지내다|생활하다|가다|오다|놀다|걷다|여행하다|일하다)$/

/** 발전을 함께 직업이 나타났다: with no object to do anything with. 친구에 함께. */
function together(slot: Slot, next: Eojeol): Found {
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

/** 날씨가 때문에 -> 날씨 때문에, 오는 때문에 -> 오기 때문에. */
function because(eojeol: Eojeol, next: Eojeol): Found {
  if (!/^때문(?:에|이다|이|입니다|인|이고|이라고)?$/.test(lettersOf(next))) return null
  const { noun, particle, predicate, topic, endingTag, ending, isPast } = eojeol
  if (predicate === null) {
    if (noun === null || topic !== null || !['이', '을', '의', '에'].includes(particle ?? '')) return null
    const bare = replaceParticle(eojeol, '')
    if (bare === null) return null
    // 것이 때문에, 힘이 때문이다: what was meant is 이기.
    const isStatement = particle === '이' && (noun === '것' || next.endingTag === 'EF')
    return { suggestion: isStatement ? `${bare}이기` : bare }
  }
  return endingTag === 'ETM' && ending === '는' && !isPast ? asNoun(eojeol) : null
}

/** 건강하는 위해 -> 건강하기 위해. */
function purpose(eojeol: Eojeol, next: Eojeol): Found {
  const isPurpose =
    /^(?:위해|위해서|위하여)$/.test(lettersOf(next)) || /^전(?:에|에는|까지|부터)$/.test(lettersOf(next))
  const isClause =
    eojeol.predicate !== null && eojeol.noun === null && eojeol.endingTag === 'ETM' && eojeol.ending === '는'
  return isPurpose && isClause && !eojeol.isAuxiliary ? asNoun(eojeol) : null
}

/** 편리한 반면으로 -> 편리한 반면에. */
function whereas({ endingTag, predicate, text }: Eojeol, next: Eojeol): Found {
  const match = /^(반면|동시|덕분)(?:로|에서|을|를|이|으로)$/.exec(lettersOf(next))
  if (!match || predicate === null || endingTag !== 'ETM') return null
  return { suggestion: `${text} ${match[1]}에`, withNext: true }
}

/** 노력을 불구하고 -> 노력에도 불구하고. */
function despite(eojeol: Eojeol, next: Eojeol): Found {
  if (!/^불구하고$/.test(lettersOf(next)) || eojeol.topic !== null || eojeol.predicate !== null) return null
  if (!['을', '이', '에', '와'].includes(eojeol.particle ?? '')) return null
  const bare = replaceParticle(eojeol, '')
  return bare === null ? null : { suggestion: `${bare}에도` }
}

function asNoun(eojeol: Eojeol): Found {
  const stem = bareStem(eojeol)
  return stem === null ? null : { suggestion: `${stem}기` }
}

function changed(eojeol: Eojeol, to: Case): Found {
  const suggestion = endsInParticle(eojeol) || eojeol.topic !== null ? replaceParticle(eojeol, to) : null
  return suggestion === null ? null : { suggestion }
}

/** 때문에10년 has its particle in the middle. */
const endsInParticle = (eojeol: Eojeol): boolean => coreOf(eojeol).endsWith(eojeol.particleText)
