import type { Span } from '@truegul/korean'
import type { EssayAnalysis } from '../analysis/essay-analysis.ts'
import type { Place } from './rule.ts'

/** Everyday words that an essay can do with fewer of, each with more exact ones that may fit in its place. Ours. */
const EXACT: ReadonlyMap<string, string> = new Map([
  ['많다', '다양하다, 상당하다'],
  ['좋다', '바람직하다, 유익하다'],
  ['생기다', '발생하다, 나타나다'],
  ['나쁘다', '해롭다, 부정적이다'],
  ['크다', '상당하다, 심각하다'],
  ['알다', '이해하다, 파악하다'],
  ['쓰다', '사용하다, 활용하다'],
  ['말하다', '주장하다, 표현하다'],
  ['만들다', '형성하다, 마련하다'],
  ['바꾸다', '개선하다, 변화시키다'],
  ['바뀌다', '변화하다, 달라지다'],
  ['얻다', '습득하다, 획득하다'],
  ['배우다', '익히다, 습득하다'],
  ['돕다', '지원하다, 기여하다'],
  ['늘다', '증가하다'],
  ['줄다', '감소하다'],
  ['줄이다', '절감하다, 완화하다'],
  ['막다', '예방하다, 방지하다'],
  ['지키다', '보호하다, 유지하다'],
  ['찾다', '모색하다, 발견하다'],
  ['어렵다', '까다롭다, 힘겹다'],
  ['쉽다', '수월하다, 간편하다'],
  ['재미있다', '흥미롭다'],
  ['힘들다', '고되다, 벅차다'],
  ['가지다', '지니다, 갖추다'],
])
const OFTEN = 2
const SHOWN = 2

type Words = Pick<EssayAnalysis, 'own'>

/** The everyday words that stand in the essay most often, and what may stand in their place; undefined when none comes again. */
export function everydaySwaps(essay: Words): string | undefined {
  const often = byFrequency(essay).filter(([, places]) => places.length >= OFTEN)
  const swaps = often.slice(0, SHOWN).map(([lemma]) => `${lemma} → ${EXACT.get(lemma)}`)
  return swaps.length > 0 ? swaps.join(' / ') : undefined
}

/** One place for each everyday word of the essay, those that it uses most first. */
export function everydayPlaces(essay: Words): Place[] {
  return byFrequency(essay).map(([lemma, places]) => ({ ...places[0]!, facts: { swaps: EXACT.get(lemma) } }))
}

function byFrequency({ own }: Words): [lemma: string, places: Span[]][] {
  const places = new Map<string, Span[]>()
  for (const sentence of own) {
    for (const { text, tag, start, end } of sentence.morphemes) {
      const lemma = `${text}다`
      if ((tag !== 'VV' && tag !== 'VA') || !EXACT.has(lemma)) continue
      const written = /[가-힣]+/.exec(sentence.text.slice(start, end))
      if (!written) continue
      const from = sentence.start + start + written.index
      places.set(lemma, [...(places.get(lemma) ?? []), { start: from, end: from + written[0].length }])
    }
  }
  return [...places].sort(([, one], [, other]) => other.length - one.length)
}
