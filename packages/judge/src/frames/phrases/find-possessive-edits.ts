import type { FrameEdit } from '../frame-edit.ts'
import { PEOPLE } from '../particles/word-lists.ts'
import type { Eojeol } from '../reading/eojeol.ts'
import { lettersOf } from '../reading/letters.ts'
import type { Slot } from '../reading/slot.ts'

/** Who has a mind and a life of his own; of nobody is said where he is with 에. */
const SOMEBODY = /^(?:자신|본인|인간|현대인|개인|자기|동물|반려동물|강아지|고양이|개|새|물고기)$/
/** What belongs to somebody. */
const POSSESSED =
  /^(?:삶|인생|생각|마음|모습|습관|식습관|생활|꿈|의견|문제|역할|능력|얼굴|이름|나이|건강|행복|노력|도움|사랑|권리|의무|책임|성격|장점|단점|약점|경험|말|행동|태도|감정|입장|성공|실수|미래|가치관|자유|직업|희망|처지|생명|목숨|눈|손)$/
/** What something has as its own, and is said of it with 의 wherever it is an object. */
const OWN =
  /^(?:중요성|필요성|소중함|심각성|위험성|본질|특징|아름다움|고마움|어려움|즐거움|편리함|목적|원인|장점|단점)(?:[을를은는]|이란)$/
/** What something is called: 실패는 성공의 어머니이다. */
const NAMES = /^(?:어머니|아버지|주인|주인공|일원|구성원|상징|중심|일부|지름길|결과물|대명사)$/
/** Whom or what 에 may belong to behind the noun between. */
const GOVERNS_PLACE =
  /^(?:있다|없다|많다|적다|크다|주다|보내다|말하다|생기다|필요하다|되다|미치다|끼치다|주어지다|부족하다|보이다|전하다|가르치다|묻다|맡기다|빌리다|나타나다|부여하다|두다|더하다|담다|담기다|느끼다|가지다|갖다|심다|쏟다|바치다|들다|놓이다|붙이다|달다|관하다|대하다|존재하다|숨다|따르다)$/

/** A noun with 에 that belongs to the noun right behind it: 자신에 삶을, 교육에 목적은, 생명에 소중함을, 노인들만에 문제. */
export function findPossessiveEdits(eojeols: readonly Eojeol[], slots: readonly Slot[]): FrameEdit[] {
  return eojeols.flatMap((eojeol, at): FrameEdit[] => {
    const next = eojeols[at + 1]
    if (!next || eojeol.predicate !== null || !/[^에]에$/.test(eojeol.text)) return []
    const governor = slots.find((slot) => slot.at === at)?.predicate ?? null
    if (!isOwned(eojeol, next, governor)) return []
    const { start, end, text } = eojeol
    return [{ start, end, suggestion: `${text.slice(0, -1)}의`, rule: 'frame-possessive' }]
  })
}

function isOwned(eojeol: Eojeol, next: Eojeol, governor: string | null): boolean {
  // 며칠만에 is said of a time.
  const only = /^(.+?)들?만에$/.exec(lettersOf(eojeol))?.[1]
  if (only !== undefined) return (PEOPLE.test(only) || SOMEBODY.test(only)) && isNoun(next)
  const { noun, particle, topic } = eojeol
  if (noun === null || particle !== '에' || topic !== null) return false
  const isSomebody = PEOPLE.test(noun) || SOMEBODY.test(noun)
  if (NAMES.test(next.predicateNoun ?? '')) return true
  if (OWN.test(lettersOf(next))) return governor !== null && !GOVERNS_PLACE.test(governor)
  if (!isNoun(next)) return false
  // Nothing is at two places: 현대인에 식습관에는.
  if (isSomebody && POSSESSED.test(next.noun!) && /^(?:에|에서|로)$/.test(next.particle ?? '')) return true
  return isSomebody && governor !== null && !GOVERNS_PLACE.test(governor) && POSSESSED.test(next.noun!)
}

const isNoun = ({ noun, predicate, particle, topic }: Eojeol): boolean =>
  noun !== null && predicate === null && (particle !== null || topic !== null)
