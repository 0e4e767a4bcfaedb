import type { EssayWord } from '../analysis/essay-words.ts'
import { isAdverb } from './words/argument-of.ts'

const HOW = /(?:게|히)$/

/** Is this word an object, or an adverb behind one? The object in 휴식을 구별하기가 어렵는다 belongs to another verb. */
export function isObjectNear(word: EssayWord | null): boolean {
  if (word === null) return false
  if (/[을를]$/.test(word.text)) return true
  return (isAdverb(word) || HOW.test(word.text)) && /[을를]$/.test(word.before?.text ?? '')
}
