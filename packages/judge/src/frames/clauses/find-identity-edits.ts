import { formWith, readForms } from '../adnominals/read-forms.ts'
import type { FrameEdit } from '../frame-edit.ts'
import type { Eojeol } from '../reading/eojeol.ts'
import { lettersOf, marksOf } from '../reading/letters.ts'
import { isMainTopic } from './find-clause-edits.ts'
import { asModifier } from './stems.ts'

/** What is identified by the rest of its sentence: 가장 중요한 것은, 내 꿈은, 해결 방법은. */
const WISH = /^(?:꿈은|목표는|목적은|소원은|희망은|바람은)$/
const DUTY = /^(?:방법은|해결책은|역할은|의무는|책임은)$/

/** Such a topic whose sentence does not end in 것이다: 내 꿈은 의사가 되고 싶다, 중요한 것은 포기하지 않아야 한다. */
export function findIdentityEdits(eojeols: readonly Eojeol[]): FrameEdit[] {
  return eojeols.flatMap((eojeol, at): FrameEdit[] => {
    const asObject = identifiedAsObject(eojeol, eojeols.slice(at + 1))
    if (asObject) return [{ ...asObject, rule: 'frame-clause' }]
    const word = lettersOf(eojeol)
    const isImportant = word === '것은' && /^(?:중요|필요)하다$/.test(eojeols[at - 1]?.predicate ?? '')
    if (!(isImportant || WISH.test(word) || DUTY.test(word)) || !isMainTopic(eojeols.slice(0, at))) return []
    const rest = eojeols.slice(at + 1)
    const found = wished(rest) ?? due(rest) ?? (DUTY.test(word) ? null : done(rest))
    return found ? [{ ...found, rule: 'frame-clause' }] : []
  })
}

/** 가장 중요한 것을 바로 건강이다 -> 것은. */
function identifiedAsObject({ start, end, text }: Eojeol, rest: readonly Eojeol[]): Found {
  const [exactly, what] = rest
  if (!/것을$/.test(text) || !exactly || lettersOf(exactly) !== '바로' || rest.length !== 2) return null
  return what?.predicate === '이다' ? { start, end, suggestion: `${text.slice(0, -1)}은` } : null
}

type Found = Omit<FrameEdit, 'rule'> | null

/** 되고 싶다 -> 되는 것이다. */
function wished(rest: readonly Eojeol[]): Found {
  const [verb, last] = rest.slice(-2)
  return last?.predicate === '싶다' && last.ending === '다' && verb ? withThing(verb, last, /^고$/) : null
}

/** 않아야 한다 -> 않는 것이다, where the topic is not what should be done: the verb has an object of its own. */
function due(rest: readonly Eojeol[]): Found {
  const [verb, last] = rest.slice(-2)
  const hasObject = rest.some(({ particle }) => particle === '을') || verb?.isAuxiliary
  if (!hasObject || verb?.predicate === '있다') return null
  return last && /^(?:한다|된다)$/.test(lettersOf(last)) && verb ? withThing(verb, last, /^아야(?:만)?$/) : null
}

function withThing(verb: Eojeol, last: Eojeol, ending: RegExp): Found {
  const readings = readForms(verb).filter((one) => one.partOfSpeech === 'verb' && ending.test(one.ending))
  const form = readings.length > 0 ? formWith(readings, '는') : null
  return form === null ? null : { start: verb.start, end: last.end, suggestion: `${form} 것이다${marksOf(last)}` }
}

/** 서로 이해한다 -> 이해하는 것이다, where the verb has what it needs, so the topic is no part of it. */
function done(rest: readonly Eojeol[]): Found {
  const last = rest.at(-1)
  if (last?.predicate == null || last.endingTag !== 'EF' || (last.isAuxiliary && last.predicate !== '않다')) return null
  if (!/^(?:ㄴ다|는다)$/.test(last.ending ?? '')) return null
  const before = last.isAuxiliary ? rest.slice(0, -2) : rest
  if (before.some(({ predicate, endingTag }) => predicate !== null && endingTag === 'EC')) return null
  const isBecoming = last.predicate === '되다' && rest.at(-2)?.particle === '이'
  const isDone =
    rest.some(({ particle }) => particle === '을') ||
    /^(?:서로|열심히|잘|항상|꾸준히)$/.test(lettersOf(rest.at(-2) ?? last))
  const modifier = isBecoming || (isDone && /^(?:VV|XSV|VX)$/.test(last.predicateTag)) ? asModifier(last) : null
  return modifier === null
    ? null
    : { start: last.start, end: last.end, suggestion: `${modifier} 것이다${marksOf(last)}` }
}
