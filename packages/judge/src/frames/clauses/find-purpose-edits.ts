import { formWith, readForms } from '../adnominals/read-forms.ts'
import type { FrameEdit } from '../frame-edit.ts'
import type { Eojeol } from '../reading/eojeol.ts'
import { coreOf } from '../reading/letters.ts'

/** Who goes, comes or gathers: what -러 wants behind it. */
const MOVES =
  /[가오]다$|다니다|모이다|모여들다|떠나다|나서다|들다|들르다|향하다|이동하다|방문하다|찾다|몰리다|보내다|뛰다|이사하다|외출하다|출장|유학|돌아다니다|달리다|건너다/

/** -러 where nobody goes anywhere: 살을 빼러 운동한다. */
export function findPurposeEdits(eojeols: readonly Eojeol[]): FrameEdit[] {
  return eojeols.flatMap((eojeol, at): FrameEdit[] => {
    if (eojeol.ending === null || !/^(?:러|으러)$/.test(eojeol.ending) || eojeol.topic !== null) return []
    const rest = eojeols.slice(at + 1)
    if (rest.length === 0 || rest.some((one) => moves(one))) return []
    const readings = readForms(eojeol).filter(({ ending }) => ending === '으러')
    const form = readings.length > 0 ? formWith(readings, '으려고') : null
    return form === null || form === coreOf(eojeol)
      ? []
      : [{ start: eojeol.start, end: eojeol.start + coreOf(eojeol).length, suggestion: form, rule: 'frame-clause' }]
  })
}

const moves = ({ predicate, noun, text }: Eojeol): boolean =>
  [predicate, noun].some((word) => MOVES.test(word ?? '')) ||
  (predicate !== null && /[가오와간온갈올갑옵]|[갔왔]/.test(text))
