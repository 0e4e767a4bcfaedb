import { readingsOf } from '../../analysis/readings-of.ts'
import { isOnly } from '../../dictionary/predicates.ts'
import type { FrameEdit } from '../frame-edit.ts'
import type { Eojeol } from '../reading/eojeol.ts'
import { coreOf } from '../reading/letters.ts'

/** What is said or thought, quoted with the ending of another class: 필요하라고, 학생이다라고, 천재다고. */
export function findQuoteEdits(eojeols: readonly Eojeol[]): FrameEdit[] {
  return eojeols.flatMap((eojeol, at): FrameEdit[] => {
    // Behind quotation marks everything is quoted with 라고.
    if (at + 1 === eojeols.length || /["'”’」]/.test(eojeol.text)) return []
    const core = coreOf(eojeol)
    const suggestion = said(core) ?? stated(core) ?? named(core, eojeol)
    return suggestion === null
      ? []
      : [{ start: eojeol.start, end: eojeol.start + core.length, suggestion, rule: 'frame-clause' }]
  })
}

/** Nobody can be ordered to be necessary. */
function said(core: string): string | null {
  const stem = /^(.+하)라고$/.exec(core)?.[1]
  return stem && isOnly(stem, 'adjective') && !/^(?:건강|행복|솔직|정직|겸손|조용|침착)하$/.test(stem)
    ? `${stem}다고`
    : null
}

/** 좋아진다라고 -> 좋아진다고: 라고 quotes word for word. */
function stated(core: string): string | null {
  const sentence = core.endsWith('다라고') ? core.slice(0, -2) : ''
  const isVerb = readingsOf(sentence).some(
    ({ stem, ending }) => stem !== '이' && /^(?:는다|다|았다|겠다)$/.test(ending),
  )
  return isVerb ? `${sentence}고` : null
}

function named(core: string, { predicate, predicateNoun }: Eojeol): string | null {
  if (predicate !== '이다' || predicateNoun === null) return null
  const [, noun, tail] = /^(.+?)(이다라고|다라고|다고)$/.exec(core) ?? []
  if (!noun?.endsWith(predicateNoun)) return null
  return tail === '이다라고' ? `${noun}이라고` : `${noun}라고`
}
