import { formWith, readForms } from '../adnominals/read-forms.ts'
import type { FrameEdit } from '../frame-edit.ts'
import type { Eojeol } from '../reading/eojeol.ts'
import { coreOf, lettersOf, marksOf } from '../reading/letters.ts'
import { CONNECTIVES, type Connective } from './connectives.ts'

/** 만약, 아무리, 비록 without the ending they want, in the first clause behind them: 만약 비가 와서, 아무리 노력하지만. */
export function findConnectiveEdits(eojeols: readonly Eojeol[]): FrameEdit[] {
  return eojeols.flatMap((eojeol, at): FrameEdit[] => {
    const connective = CONNECTIVES.find(({ adverb }) => adverb.test(lettersOf(eojeol)))
    const rest = eojeols.slice(at + 1)
    if (!connective || rest.some((one) => isSatisfied(one, connective))) return []
    const first = rest.findIndex(isClause)
    // 노력하지 않아서: the ending is that of 않다.
    const clause = rest[first]?.ending === '지' && rest[first + 1]?.isAuxiliary ? first + 1 : first
    const edit = clause < 0 ? null : toMeant(rest[clause]!, rest[clause + 1], connective)
    return edit ? [edit] : []
  })
}

/** Also by a noun with 도: 아무리 좋은 약도. */
const isSatisfied = (one: Eojeol, { satisfied }: Connective): boolean =>
  one.topic === '도' || satisfied.test(lettersOf(one)) || /도$/.test(one.ending ?? '')

const isClause = ({ predicate, endingTag, noun }: Eojeol): boolean =>
  predicate !== null && (endingTag === 'EC' || noun === '-기')

/** 있어서 -> 있으면, 좋기 때문에 -> 좋으면. */
function toMeant(clause: Eojeol, next: Eojeol | undefined, { meant }: Connective): FrameEdit | null {
  // 가지고 있다, 살고 싶다: one predicate of two words.
  if (next?.isAuxiliary) return null
  const readings = readForms(clause)
  const endings = new Set(readings.map(({ ending }) => meant[ending]))
  const [ending] = endings
  if (endings.size !== 1 || !ending) return null
  const isReason = clause.noun === '-기'
  if (isReason && (!next || lettersOf(next) !== '때문에')) return null
  const form = formWith(readings, ending)
  if (form === null || form === coreOf(clause)) return null
  const last = isReason ? next! : clause
  return { start: clause.start, end: last.end, suggestion: form + marksOf(last), rule: 'frame-clause' }
}
