import { replaceParticle } from '../particles/replace-particle.ts'
import { PEOPLE } from '../particles/word-lists.ts'
import type { Eojeol } from '../reading/eojeol.ts'
import { lettersOf } from '../reading/letters.ts'
import { isNeverPerson } from '../scoring/frame-words.ts'
import { BARE_NOUNS } from './bare-nouns.ts'
import { changed, endsInParticle, type Found } from './changed.ts'
import { OTHER_SENSES, PHRASES } from './phrases.ts'

export function fixedParticle(eojeol: Eojeol, next: Eojeol, after: Eojeol | undefined): Found {
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

/** 교육에 대하는 의견, 문제에 대한 생각해 보다, 교육비에게 대한 걱정. */
export function concerning(eojeol: Eojeol, next: Eojeol, before: Eojeol | undefined): Found {
  const word = lettersOf(eojeol)
  if (/^(?:대한|대하여|대해|대해서|관한)$/.test(lettersOf(next)) && eojeol.particle === '에게') {
    return eojeol.noun !== null && isNeverPerson(eojeol.noun) ? changed(eojeol, '에') : null
  }
  if (before?.particle !== '에' || before.topic !== null) return null
  if (word === '대하는' && next.noun !== null && next.predicate === null) return { suggestion: '대한' }
  if (word !== '대한' && word !== '관한') return null
  const isDone = next.predicateTag === 'XSV' && next.endingTag === 'EC' && next.noun === null
  return isDone ? { suggestion: word === '대한' ? '대해' : '관해' } : null
}

const WHERE_BEST = /^(?:세계|세상|지구|아시아|유럽|전국|국내)$/
const BEST =
  /^(?:유명|높은|큰|작은|긴|아름다|인기|빠른|오래|행복|중요|비싼|비싸|부유|사랑|예쁜|맛있|강한|강하|어려|무서|살기|뛰어|훌륭|똑똑|발달)/

/** 세계에 가장 유명한 사람: of all that are there. */
export function superlative(eojeol: Eojeol, next: Eojeol, after: Eojeol | undefined): Found {
  const isWhere = eojeol.particle === '에' && eojeol.topic === null && WHERE_BEST.test(eojeol.noun ?? '')
  const isBest = /^(?:가장|제일)$/.test(lettersOf(next)) && after !== undefined && BEST.test(lettersOf(after))
  return isWhere && isBest ? changed(eojeol, '에서') : null
}

/** 늘어남에 따르고 -> 늘어남에 따라. */
export function accordingTo(eojeol: Eojeol, next: Eojeol): Found {
  const isChange = eojeol.noun === '-음' && eojeol.particle === '에' && eojeol.topic === null
  return isChange && /^따르(?:고|면서|며)$/.test(lettersOf(next))
    ? { suggestion: `${eojeol.text} 따라`, withNext: true }
    : null
}

/** 예상을 달리 시험이 쉬웠다; 생각을 달리 하다, 달리 방법이 없다 are right. */
export function unlike(eojeol: Eojeol, next: Eojeol, after: Eojeol | undefined): Found {
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
export function bareNoun(eojeol: Eojeol, next: Eojeol, after: Eojeol | undefined): Found {
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
