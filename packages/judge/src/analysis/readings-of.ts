import { type Reading, recognise } from '@truegul/korean/conjugation'
import { findPredicates } from '../dictionary/predicates.ts'

/** Many rules ask for the same word, and the next essay has it again: without this the corrections take half as long again. */
const REMEMBERED = 4096
const known = new Map<string, readonly Reading[]>()

/** Every way to read a word as a right form of a verb or an adjective of the dictionary. */
export function readingsOf(word: string): readonly Reading[] {
  const found = known.get(word)
  if (found) return found
  const readings = recognise(word, findPredicates)
  if (known.size >= REMEMBERED) known.clear()
  known.set(word, readings)
  return readings
}
