import { FINAL, lastFinal } from '@truegul/korean'
import type { EssayWord } from '../../analysis/essay-words.ts'

/** Does the sentence of this word tell a story? 시대에 따라 변해 왔다 is no story. */
export function tellsOfPast(word: EssayWord): boolean {
  const last = sentenceOf(word).at(-1)!
  const syllable = last.text.at(-2) ?? ''
  return last.text.endsWith('다') && lastFinal(syllable) === FINAL.ssangSiot && !/[있겠]다$|^왔다$/.test(last.text)
}

export function sentenceOf(word: EssayWord): EssayWord[] {
  const words = [word]
  for (let one = word.before; one; one = one.before) words.unshift(one)
  for (let one = word.after; one; one = one.after) words.push(one)
  return words
}
