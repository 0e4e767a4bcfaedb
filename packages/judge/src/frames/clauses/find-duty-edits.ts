import { formWith, readForms } from '../adnominals/read-forms.ts'
import type { FrameEdit } from '../frame-edit.ts'
import type { Eojeol } from '../reading/eojeol.ts'
import { coreOf } from '../reading/letters.ts'

const MUST = /^(?:한다|된다|하는|할|하며|하고|합니다|하다)$/

/** What must be done, said with a form that does not exist or that is not plain: 존중하야 한다, 찾으야 한다, 노력하여 한다, 아껴야 하다. */
export function findDutyEdits(eojeols: readonly Eojeol[]): FrameEdit[] {
  return eojeols.flatMap((eojeol, at): FrameEdit[] => {
    const next = eojeols[at + 1]
    if (!next || !MUST.test(coreOf(next))) return []
    const isLast = at + 2 === eojeols.length
    if (/야$/.test(coreOf(eojeol)) && readForms(eojeol).some(({ ending }) => /^(?:았)?아야$/.test(ending)))
      return isLast && coreOf(next) === '하다' ? [replaced(next, '한다')] : []
    const form = must(eojeol)
    return form === null ? [] : [replaced(eojeol, form)]
  })
}

function must(eojeol: Eojeol): string | null {
  const core = coreOf(eojeol)
  if (/.하야$/.test(core)) return `${core.slice(0, -2)}해야`
  if (/.으야$/.test(core)) {
    const readings = readForms({ ...eojeol, text: `${core.slice(0, -1)}면` }).filter(({ ending }) => ending === '으면')
    return readings.length > 0 ? formWith(readings, '아야') : null
  }
  return /.하여$/.test(core) ? `${core.slice(0, -2)}해야` : null
}

const replaced = (eojeol: Eojeol, form: string): FrameEdit => ({
  start: eojeol.start,
  end: eojeol.start + coreOf(eojeol).length,
  suggestion: form,
  rule: 'frame-clause',
})
