import { conjugate, type StemClass, stemClassesOf } from '@truegul/korean/conjugation'
import type { DictionaryPredicate } from './read-predicates.ts'

/** The endings whose forms the dictionary prints. */
const PRINTED = [
  '는',
  '은',
  '아',
  '으니',
  '습니다',
  '고',
  '지',
  '게',
  '거라',
  '너라',
  '으오',
  '으라',
  '다',
  '아서',
  '았습니다',
]

/** Class of a predicate: of those that its letters allow, the one that makes most of its printed forms, with what it does not make. */
export function classOfPredicate({ stem, forms }: Pick<DictionaryPredicate, 'stem' | 'forms'>): {
  stemClass: StemClass
  missed: string[]
} {
  const candidates = stemClassesOf(stem).map((stemClass) => {
    const made = new Set(PRINTED.flatMap((ending) => conjugate({ stem, stemClass }, ending)))
    return { stemClass, missed: forms.filter((form) => !made.has(form)) }
  })
  return candidates.reduce((best, other) => (other.missed.length < best.missed.length ? other : best))
}
