import type { EssayWord } from '../../analysis/essay-words.ts'

/** The words before this one, nearest first, up to a few. */
export function wordsBefore({ before }: EssayWord, most: number): EssayWord[] {
  const found: EssayWord[] = []
  for (let word = before; word && found.length < most; word = word.before) found.push(word)
  return found
}

/** The same up to where another clause ends: the words of the clause that this word ends. */
export function clauseBefore(word: EssayWord, most: number): EssayWord[] {
  const found: EssayWord[] = []
  for (const one of wordsBefore(word, most)) {
    if (isPredicate(one)) break
    found.push(one)
  }
  return found
}

/** Does a verb, an adjective or 이다 stand in it? */
export function isPredicate({ morphemes }: EssayWord): boolean {
  return morphemes.some(({ tag }) => /^(?:V[VACX]|VC[PN]|XS[VA])/.test(tag))
}
