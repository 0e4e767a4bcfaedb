import { conjugate, ENDINGS, recognise, stemClassesOf, suits } from '@truegul/korean/conjugation'
import { classOfPredicate } from './class-of-predicate.ts'
import { DICTIONARY_SLIPS } from './dictionary-slips.ts'
import type { DictionaryPredicate } from './read-predicates.ts'

export type FormsChecked = {
  /** Predicates with printed forms, and those forms. */
  predicates: number
  forms: number
  made: number
  /** Not made, and found by hand to be slips of the dictionary. */
  slips: string[]
  missed: string[]
  recognised: number
}

/** Makes and recognises every form that the dictionary prints. */
export function checkForms(dictionary: readonly DictionaryPredicate[]): FormsChecked {
  const checked: FormsChecked = { predicates: 0, forms: 0, made: 0, slips: [], missed: [], recognised: 0 }
  for (const { stem, partOfSpeech, forms } of dictionary) {
    if (forms.length === 0) continue
    const { stemClass, missed } = classOfPredicate({ stem, forms })
    checked.predicates++
    checked.forms += forms.length
    checked.made += forms.length - missed.length
    for (const form of missed) (DICTIONARY_SLIPS.has(form) ? checked.slips : checked.missed).push(form)
    const find = (other: string) => (other === stem ? [{ stemClass, partOfSpeech }] : [])
    checked.recognised += forms.filter((form) => !missed.includes(form) && recognise(form, find).length > 0).length
  }
  return checked
}

export type Compared = { stems: number; forms: number; known: number; others: { form: string; count: number }[] }

/**
 * What another conjugator lists for the same stems: how much of it is a form of ours or the beginning of one. The rest is
 * counted by what it adds to the stem, so that what is Korean and what is not can be read off.
 */
export function compareForms(lines: string): Compared {
  const compared: Compared = { stems: 0, forms: 0, known: 0, others: [] }
  const others = new Map<string, number>()
  for (const line of lines.trim().split('\n')) {
    const [stem, list] = line.split('\t')
    if (!stem || !list) continue
    compared.stems++
    const beginnings = beginningsOf(stem)
    for (const form of list.split(', ')) {
      compared.forms++
      if (beginnings.has(form)) compared.known++
      else {
        const added = form.startsWith(stem) ? `-${form.slice(stem.length)}` : 'changed stem'
        others.set(added, (others.get(added) ?? 0) + 1)
      }
    }
  }
  compared.others = [...others]
    .map(([form, count]) => ({ form, count }))
    .sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1))
  return compared
}

function beginningsOf(stem: string): ReadonlySet<string> {
  const beginnings = new Set<string>()
  for (const stemClass of stemClassesOf(stem)) {
    for (const [ending] of ENDINGS) {
      if (!suits(ending, stem, 'verb') && !suits(ending, stem, 'adjective')) continue
      for (const form of conjugate({ stem, stemClass }, ending))
        for (let length = 1; length <= form.length; length++) beginnings.add(form.slice(0, length))
    }
  }
  return beginnings
}
