import { FINAL, lastFinal } from '@truegul/korean'
import { isExisting } from '@truegul/korean/conjugation'
import { remembered } from '../../analysis/remembered.ts'
import type { FrameEdit } from '../frame-edit.ts'
import type { Eojeol } from '../reading/eojeol.ts'
import { coreOf, lettersOf } from '../reading/letters.ts'
import { DEPENDENT_WORDS, type DependentWord } from './dependent-words.ts'
import { formWith, readForms } from './read-forms.ts'

const VERBAL = /^(?:VV|VA|VX|XSV|XSA)$/

/** Endings before a word that wants another one: 성공하는 수 있다, 졸업하기 후에, 비싼 때문에. */
export function findAdnominalEdits(eojeols: readonly Eojeol[]): FrameEdit[] {
  return eojeols.flatMap((eojeol, at): FrameEdit[] => {
    const [next, after] = [eojeols[at + 1], eojeols[at + 2]]
    if (!next || eojeol.comma || !mayBeVerb(eojeol, eojeols[at - 1]) || hasParticle(eojeol)) return []
    const fitting = dependentWords(lettersOf(next)).filter(
      (one) => !one.after || (after && one.after.test(lettersOf(after))),
    )
    for (const one of fitting) {
      const suggestion = rightForm(eojeol, one)
      if (suggestion) return [{ start: eojeol.start, end: eojeol.end, suggestion, rule: 'frame-clause' }]
    }
    return []
  })
}

const dependentWords = remembered((letters) => DEPENDENT_WORDS.filter(({ word }) => word.test(letters)))

/** Null where one way to read the word is right. */
function rightForm(eojeol: Eojeol, { wrong, right, unless, only }: DependentWord): string | null {
  const readings = readForms(eojeol)
  if (readings.length === 0) return null
  const isWrong = readings.every(
    ({ ending, partOfSpeech, stem }) =>
      wrong[isExisting(stem) ? 'verb' : partOfSpeech]?.includes(ending) &&
      !unless?.test(stem) &&
      (only?.test(stem) ?? true),
  )
  if (!isWrong) return null
  const [ending, ...rest] = right.split(' ')
  const form = formWith(readings, ending!)
  const suggestion = [form, ...rest].join(' ')
  return form === null || suggestion === coreOf(eojeol) ? null : suggestion
}

/** What the analyser takes for a noun at times: a verb as it stands in the dictionary (오다 전에), 발명했기 전에, 잠을 잔 전에. */
function mayBeVerb(eojeol: Eojeol, before: Eojeol | undefined): boolean {
  const core = coreOf(eojeol)
  if (VERBAL.test(eojeol.predicateTag) || core.endsWith('다')) return true
  if (core.endsWith('기') && lastFinal(core.slice(0, -1)) === FINAL.ssangSiot) return true
  return before?.particle === '을' && before.predicate === null && lastFinal(core) === FINAL.nieun
}

/** 공부하기에 and the like: what stands before the word is a noun then. */
const hasParticle = ({ morphemes }: Eojeol): boolean => /^J/.test(morphemes.at(-1)?.tag ?? '')
