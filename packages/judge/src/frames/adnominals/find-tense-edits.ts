import { readingsOf } from '../../analysis/readings-of.ts'
import type { FrameEdit } from '../frame-edit.ts'
import type { Eojeol } from '../reading/eojeol.ts'
import { coreOf } from '../reading/letters.ts'
import { formWith } from './read-forms.ts'

/** Endings that stand behind a stem and not behind 았: 도착했자마자. */
const WITHOUT_PAST = /^(.+)(자마자|느라고|으려고|려고|으러|러|도록)$/
/** Endings of a noun's sentence before 수록: 배운수록. */
const WITH_FUTURE = /^(.+)수록$/

/** Endings behind another tense than theirs: 갔어서, 도착했자마자, 배운수록. */
export function findTenseEdits(eojeols: readonly Eojeol[]): FrameEdit[] {
  return eojeols.flatMap((eojeol): FrameEdit[] => {
    const core = coreOf(eojeol)
    const suggestion = pastCause(core) ?? past(core) ?? future(core) ?? twice(core)
    if (suggestion === null || suggestion === core) return []
    return [{ start: eojeol.start, end: eojeol.start + core.length, suggestion, rule: 'frame-clause' }]
  })
}

/** 막혔어서 -> 막혀서. Of 있다 and 이다 natives say it. */
function pastCause(core: string): string | null {
  if (!core.endsWith('어서')) return null
  const readings = readingsOf(core).filter(({ ending }) => ending === '았어서')
  if (readings.length === 0 || readings.some(({ stem }) => /[있없이]$/.test(stem))) return null
  return formWith(readings, '아서')
}

/** 도착했자마자 -> 도착하자마자. */
function past(core: string): string | null {
  const [, said, ending] = WITHOUT_PAST.exec(core) ?? []
  if (!said || !ending) return null
  const readings = readingsOf(`${said}다`).filter((one) => one.ending === '았다')
  return readings.length === 0 ? null : formWith(readings, ending.replace(/^(?=[려러])/, '으'))
}

/** 배운수록, 하는수록 -> 배울수록, 할수록. */
function future(core: string): string | null {
  const said = WITH_FUTURE.exec(core)?.[1]
  if (!said || readingsOf(core).length > 0) return null
  const readings = readingsOf(said).filter(({ ending }) => /^(?:은|는|으면)$/.test(ending))
  return readings.length === 0 ? null : formWith(readings, '을수록')
}

/** 하고면서 -> 하면서. */
function twice(core: string): string | null {
  if (!core.endsWith('고면서')) return null
  const readings = readingsOf(core.slice(0, -2)).filter(({ ending }) => ending === '고')
  return readings.length === 0 ? null : formWith(readings, '으면서')
}
