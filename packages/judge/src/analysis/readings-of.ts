import { type Reading, recognise } from '@truegul/korean/conjugation'
import { findPredicates } from '../dictionary/predicates.ts'
import { remembered } from './remembered.ts'

/** Every way to read a word as a right form of a verb or an adjective of the dictionary. Many rules ask for the same word. */
export const readingsOf: (word: string) => readonly Reading[] = remembered((word) => recognise(word, findPredicates))
