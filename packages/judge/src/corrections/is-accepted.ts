import type { Analysers } from '../analysis/analysers.ts'
import { readingsOf } from '../analysis/readings-of.ts'
import { isKnownForm } from '../analysis/spelling.ts'
import type { Edit } from './edit.ts'

const HANGUL = /[가-힣]+/g

/**
 * Is every word that an edit makes a right one? The words are those of the text around it with the suggestion in place; the
 * dictionary or the conjugator must know each. What is not accepted is never shown.
 */
export function isAccepted(
  text: string,
  { start, end, suggestion }: Edit,
  analysers: Pick<Analysers, 'isKnownWord'>,
): boolean {
  const before = /[가-힣]*$/.exec(text.slice(Math.max(0, start - LONGEST), start))![0]
  const after = /^[가-힣]*/.exec(text.slice(end, end + LONGEST))![0]
  const words = (before + suggestion + after).match(HANGUL) ?? []
  return words.every((word) => isKnownForm(word, analysers) || readingsOf(word).length > 0)
}

/** No word is longer that a dictionary could know. */
const LONGEST = 40
