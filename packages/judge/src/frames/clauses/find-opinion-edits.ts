import { formWith, readForms } from '../adnominals/read-forms.ts'
import type { FrameEdit } from '../frame-edit.ts'
import type { Eojeol } from '../reading/eojeol.ts'
import { coreOf, lettersOf, marksOf } from '../reading/letters.ts'

const QUESTION = /^(?:얼마나|어떻게|왜|무엇[이을]|누가|언제|어디에|어디에서|어디로|어떤|무슨)$/
const WANTS_QUESTION = /^(?:모르다|알다|궁금하다)$/
/** Who may wish something and is not the writer. */
const OTHERS =
  /^(?:친구|동생|언니|누나|오빠|형|부모|부모님|어머니|아버지|아이|아이들|학생|학생들|사람들|청소년|청소년들|젊은이들|노인들|직장인들|그|그녀|대학생들|외국인들|아내|남편|할머니|할아버지)[은는이가]$/

/** What somebody thinks without the ending of what is said: 나는 정부가 세금을 낮추어야 한다, 돈이 중요한 생각한다. */
export function findOpinionEdits(eojeols: readonly Eojeol[]): FrameEdit[] {
  return [...ownOpinion(eojeols), ...thought(eojeols), ...asked(eojeols), ...wishOfOthers(eojeols)]
}

/** 나는 and another who does something to something, in one clause: who should do it is not the writer. */
function ownOpinion(eojeols: readonly Eojeol[]): FrameEdit[] {
  const [first, ...rest] = eojeols
  const [verb, last] = rest.slice(-2)
  if (!first || !/^(?:나는|저는)$/.test(lettersOf(first)) || !last || lettersOf(last) !== '한다') return []
  if (!verb || !readForms(verb).some(({ ending }) => /^아야(?:만)?$/.test(ending))) return []
  const between = rest.slice(0, -2)
  if (between.some(({ predicate }) => predicate !== null)) return []
  const subject = between.findIndex(({ particle, noun }) => particle === '이' && noun !== null)
  const object = between.findIndex(({ particle }) => particle === '을')
  if (subject < 0 || object < subject) return []
  return [{ start: last.start, end: last.end, suggestion: `한다고 생각한다${marksOf(last)}`, rule: 'frame-clause' }]
}

/** 중요한 생각한다 -> 중요하다고 생각한다, behind what is important. */
function thought(eojeols: readonly Eojeol[]): FrameEdit[] {
  return eojeols.flatMap((eojeol, at): FrameEdit[] => {
    const next = eojeols[at + 1]
    const hasSubject = eojeols.slice(Math.max(0, at - 2), at).some(({ particle }) => particle === '이')
    if (next?.predicate !== '생각하다' || next.endingTag !== 'EF' || !hasSubject || /^[나저]는$/.test(coreOf(eojeol)))
      return []
    const readings = readForms(eojeol)
    const isFact = readings.length > 0 && readings.every(({ ending }) => ending === '은' || ending === '는')
    const form = isFact ? formWith(readings, '는다고') : null
    return form === null ? [] : [{ start: eojeol.start, end: eojeol.end, suggestion: form, rule: 'frame-clause' }]
  })
}

/** 왜 생겼다 모른다 -> 왜 생겼는지 모른다. */
function asked(eojeols: readonly Eojeol[]): FrameEdit[] {
  return eojeols.flatMap((eojeol, at): FrameEdit[] => {
    const next = eojeols[at + 1]
    if (
      !WANTS_QUESTION.test(next?.predicate ?? '') ||
      !eojeols.slice(0, at).some((one) => QUESTION.test(lettersOf(one)))
    )
      return []
    const readings = readForms(eojeol)
    const isPast = readings.every(({ ending }) => ending === '았다')
    if (readings.length === 0 || !(isPast || readings.every(({ ending }) => /^(?:는)?다$/.test(ending)))) return []
    const form = formWith(readings, isPast ? '았는지' : '는지')
    return form === null ? [] : [{ start: eojeol.start, end: eojeol.end, suggestion: form, rule: 'frame-clause' }]
  })
}

/** 동생은 가고 싶다 -> 싶어 한다: one's own wish is 싶다, another's is seen. */
function wishOfOthers(eojeols: readonly Eojeol[]): FrameEdit[] {
  const [first, second] = eojeols
  const last = eojeols.at(-1)
  if (!first || !second || !last || lettersOf(last) !== '싶다') return []
  if (!OTHERS.test(lettersOf(/^(?:내|제|우리|많은)$/.test(first.text) ? second : first))) return []
  // 동생은 내가 가고 싶다고: whose wish it is would have to be read.
  if (eojeols.slice(1, -1).some(({ endingTag, noun }) => endingTag === 'EC' && noun === null)) {
    const clauses = eojeols.slice(0, -2).filter(({ endingTag }) => endingTag === 'EC')
    if (clauses.length > 0) return []
  }
  return [{ start: last.start, end: last.end, suggestion: `싶어 한다${marksOf(last)}`, rule: 'frame-clause' }]
}
