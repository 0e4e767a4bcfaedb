import { formWith, readForms } from '../adnominals/read-forms.ts'
import type { FrameEdit } from '../frame-edit.ts'
import type { Eojeol } from '../reading/eojeol.ts'
import { coreOf, lettersOf, marksOf } from '../reading/letters.ts'
import { bareStem } from './stems.ts'

/** Adverbs that want a denial: 결코 쉬운 일이 아니다. 전혀 also stands before what differs (전혀 다르다), and natives say 별로다. */
const ONLY_DENIED = /^(?:결코|결단코|좀처럼|그다지|별로|전혀|도무지)$/
/** What denies, or says that something lacks or differs. */
const DENIES =
  /않|없|못|모[르른릅]|몰|아니|아닌|안$|^안|말[아자고]|마라|다르|다른|달라|새로|무관|딴|상관|불가|싫|어렵|어려|힘들|부족|거부|반대|의외|뜻밖|낯설|드물|별로|별로이|제외|^[무불비미]/

/** 결코 and its like in a sentence that denies nothing: 결코 쉬운 일이다. */
export function findNegationEdits(eojeols: readonly Eojeol[]): FrameEdit[] {
  return eojeols.flatMap((eojeol, at): FrameEdit[] => {
    const rest = eojeols.slice(at + 1)
    const last = rest.at(-1)
    if (!ONLY_DENIED.test(lettersOf(eojeol)) || !last || rest.some((one) => DENIES.test(lettersOf(one)))) return []
    // Another clause may be what the adverb speaks of.
    if (rest.some(({ predicate, endingTag }) => predicate !== null && endingTag === 'EC')) return []
    const suggestion = denied(last)
    return suggestion === null
      ? []
      : [{ start: last.start, end: last.end, suggestion: suggestion + marksOf(last), rule: 'frame-clause' }]
  })
}

/** 일이다 -> 일이 아니다, 포기한다 -> 포기하지 않는다. */
function denied(last: Eojeol): string | null {
  const { predicate, predicateNoun, endingTag, isAuxiliary } = last
  if (endingTag !== 'EF' || isAuxiliary) return null
  const core = coreOf(last)
  if (predicate === '이다') {
    const noun = /^(.+)이다$/.exec(core)?.[1]
    return noun && predicateNoun && noun.endsWith(predicateNoun) ? `${noun}이 아니다` : null
  }
  if (predicate === '있다') return core === '있다' ? '없다' : null
  const readings = readForms(last).filter(({ ending }) => /^(?:는다|다|았다)$/.test(ending))
  const [first] = readings
  if (!first || readings.some(({ ending }) => ending !== first.ending)) return null
  const stem = first.ending === '았다' ? formWith(readings, '지') : `${bareStem(last)}지`
  const tail = first.ending === '았다' ? '않았다' : first.partOfSpeech === 'adjective' ? '않다' : '않는다'
  return stem === null || bareStem(last) === null ? null : `${stem} ${tail}`
}
