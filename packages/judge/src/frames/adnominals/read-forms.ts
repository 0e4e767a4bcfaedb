import { FINAL, lastFinal } from '@truegul/korean'
import { conjugate, fittingEnding, type Reading } from '@truegul/korean/conjugation'
import { readingsOf } from '../../analysis/readings-of.ts'
import { findPredicates } from '../../dictionary/predicates.ts'
import type { Eojeol } from '../reading/eojeol.ts'
import { coreOf } from '../reading/letters.ts'

/**
 * Every way to read the predicate of an eojeol: that of the analyser where it has one, else all. A verb as it stands in the dictionary
 * (가다 전에) counts as the ending 다, and a stem without any (옮기 수) as an empty one.
 */
export function readForms(eojeol: Eojeol): readonly Reading[] {
  const core = coreOf(eojeol)
  const isOpen = lastFinal(core) === FINAL.none
  const bare = isOpen ? findPredicates(core).filter(({ partOfSpeech }) => partOfSpeech === 'verb') : []
  if (bare.length > 0)
    return bare.map(({ stemClass, partOfSpeech }) => ({ stem: core, stemClass, partOfSpeech, ending: '' }))
  const all = [...readingsOf(core), ...dictionaryForms(core), ...withUnknownNoun(core, eojeol)]
  const alike = all.filter(({ stem }) => `${stem}다` === eojeol.predicate)
  const readings = alike.length > 0 ? alike : all
  // 어린 may be of a verb as well.
  const asTagged = readings.filter(
    ({ partOfSpeech }) => (partOfSpeech === 'adjective') === /A$/.test(eojeol.predicateTag),
  )
  return asTagged.length > 0 && eojeol.predicateTag !== 'VX' ? asTagged : readings
}

/** The one form that all readings have with another ending; null where they differ or none has it. */
export function formWith(readings: readonly Reading[], ending: string): string | null {
  const forms = new Set(
    readings.map(({ stem, stemClass, partOfSpeech }) => {
      const fitting = fittingEnding(ending, { stem, partOfSpeech })
      return fitting === null ? null : (conjugate({ stem, stemClass }, fitting)[0] ?? null)
    }),
  )
  const [form] = forms
  return forms.size === 1 && form ? form : null
}

function dictionaryForms(core: string): Reading[] {
  // 보다 is a particle and an adverb as well.
  if (!core.endsWith('다') || core === '보다') return []
  const stem = core.slice(0, -1)
  return findPredicates(stem)
    .filter(({ partOfSpeech }) => partOfSpeech === 'verb')
    .map(({ stemClass, partOfSpeech }) => ({ stem, stemClass, partOfSpeech, ending: '다' }))
}

/** 하다 with a noun that the dictionary has without it: 자기계발하는. */
function withUnknownNoun(core: string, { predicate, predicateTag }: Eojeol): Reading[] {
  if (predicateTag !== 'XSV' || !predicate?.endsWith('하다') || findPredicates(predicate.slice(0, -1)).length > 0)
    return []
  const noun = predicate.slice(0, -2)
  if (!core.startsWith(noun)) return []
  return readingsOf(core.slice(noun.length))
    .filter(({ stem }) => stem === '하')
    .map((reading) => ({ ...reading, stem: `${noun}하` }))
}
