import { conjugate } from '@truegul/korean/conjugation'
import { formWith, readForms } from '../adnominals/read-forms.ts'
import type { FrameEdit } from '../frame-edit.ts'
import type { Eojeol } from '../reading/eojeol.ts'
import { lettersOf, marksOf } from '../reading/letters.ts'

const HONOURED = /께서(?:는|도|만)?$/
/** Words that honour somebody by themselves. */
const HONOURS =
  /^(?:계[시신셔셨]|드[리린려렸릴시신셔셨]|말씀|주무|잡수|돌아가[시신셔셨]|여쭈|뵙|뵈)|(?:주|하|오|가|보|되|사|으)(?:신|실|시는|시던)$|실까$|께[서는도]?$/
/** Verbs that have another of their own for whom one honours. */
const OWN_VERBS: ReadonlyMap<string, string> = new Map([
  ['있', '계시'],
  ['먹', '드시'],
  ['마시', '드시'],
  ['자', '주무시'],
])
const THOUGHT = /^(?:생각하다|느끼다|믿다|알다|여기다)$/
/** How a clause ends, without and with -시-. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['다', '으시다'],
  ['는다', '으신다'],
  ['았다', '으셨다'],
  ['는데', '으시는데'],
  ['은데', '으신데'],
  ['았는데', '으셨는데'],
  ['지만', '으시지만'],
  ['았지만', '으셨지만'],
])

/** Whom 께서 honours the verb honours, too: 할머니께서 시골에 산다 -> 사신다, 말했다 -> 말씀하셨다. */
export function findHonorificEdits(eojeols: readonly Eojeol[]): FrameEdit[] {
  const at = eojeols.findIndex((eojeol) => HONOURED.test(lettersOf(eojeol)))
  const rest = eojeols.slice(at + 1)
  if (at < 0 || rest.some(isHonouring)) return []
  const verb = closingVerb(rest)
  const suggestion = verb ? honouring(verb) : null
  return verb === null || suggestion === null
    ? []
    : [{ start: verb.start, end: verb.end, suggestion: suggestion + marksOf(verb), rule: 'frame-honorific' }]
}

/** One such word in a sentence is enough, as natives write. */
const isHonouring = (one: Eojeol): boolean =>
  HONOURS.test(lettersOf(one)) || one.morphemes.some(({ tag, text }) => tag === 'EP' && /^으?[시셔셨]/.test(text))

/** The first verb that closes a clause, as long as nobody else is its subject. */
function closingVerb(rest: readonly Eojeol[]): Eojeol | null {
  for (const [at, one] of rest.entries()) {
    if (one.particle === '이' || /^[은는]$/.test(one.topic ?? '')) return null
    if (one.predicate === null || one.noun !== null) continue
    // 부모님께서 바쁘다고 생각했다: somebody else thought so.
    if (THOUGHT.test(one.predicate) && /고$/.test(rest[at - 1]?.ending ?? '')) return null
    if (readForms(one).some(({ ending }) => ENDINGS.has(ending))) return one
  }
  return null
}

function honouring(verb: Eojeol): string | null {
  const readings = readForms(verb).filter(({ ending }) => ENDINGS.has(ending))
  const [first] = readings
  if (
    !first ||
    first.stem === '이' ||
    readings.some(({ stem, ending }) => stem !== first.stem || ending !== first.ending)
  )
    return null
  const own = OWN_VERBS.get(first.stem)
  if (own !== undefined) return conjugate({ stem: own, stemClass: 'regular' }, asOfVerb(first.ending))[0] ?? null
  const ending = ENDINGS.get(first.ending)!
  if (first.stem === '말하') {
    return conjugate({ stem: '말씀하', stemClass: '여' }, ending)[0] ?? null
  }
  return formWith(readings, ending)
}

/** 있다 is said of a state, 계시다 like a verb. */
const asOfVerb = (ending: string): string => (ending === '다' ? '는다' : ending)
