// The second door of this package: forms of verbs and adjectives.
export type { Stem } from './conjugation/bases.ts'
export { conjugate } from './conjugation/conjugate.ts'
export { ENDINGS, isExisting, type PartOfSpeech, suits } from './conjugation/endings.ts'
export { findSlips, fittingEnding, type Slip, type SlipKind } from './conjugation/find-slips.ts'
export { FINALS, LEADS, type Letters, lastLetters, VOWELS, withLetters } from './conjugation/letters.ts'
export { type FindPredicates, type Predicate, type Reading, recognise } from './conjugation/recognise.ts'
export { STEM_CLASSES, type StemClass, stemClassesOf } from './conjugation/stem-class.ts'
