import type { PartOfSpeech } from '@truegul/korean/conjugation'
import type { EssayWord } from '../analysis/essay-words.ts'
import { readingsOf } from '../analysis/readings-of.ts'
import { isOnly } from '../dictionary/predicates.ts'

const BEFORE_NEGATION = /^지(?:는|도|를|가)?$/

/** Part of speech of the word in -지 that this 않다 or 못하다 negates; null where there is none, or it may be either. */
export function partOfSpeechNegated({ before }: EssayWord): PartOfSpeech | null {
  if (!before) return null
  if (/적이지(?:는|도)?$/.test(before.text)) return 'adjective'
  // What is little has no object; who writes something down has.
  if (before.text === '적지' && /[이가도은]$/.test(before.before?.text ?? '')) return 'adjective'
  const stems = readingsOf(before.text)
    .filter(({ ending }) => BEFORE_NEGATION.test(ending))
    .map(({ stem }) => (stem === '하' ? withNoun(before) : stem))
  if (stems.length === 0) return null
  if (stems.every((stem) => isOnly(stem, 'adjective'))) return 'adjective'
  return stems.every((stem) => isOnly(stem, 'verb')) ? 'verb' : null
}

/** The stem of 하다 with the noun that was written apart from it (중요 하다), 하 alone where there is none. */
export function withNoun({ before }: EssayWord): string {
  return before && before.text.length > 1 ? `${before.text}하` : '하'
}
