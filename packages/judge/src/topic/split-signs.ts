import { closeness } from './directions.ts'
import type { Part } from './part.ts'
import type { TopicalWords } from './topical-words.ts'

/**
 * Is an essay two texts, one behind the other? `wordsAlike`, `meaningAlike`: how far both sides of the split where they differ most have the same words,
 * and speak of like things; `linked`: share of sentences with a word of the other half, in the half that has fewer. No prompt is asked.
 */
export type SplitSigns = { wordsAlike: number; meaningAlike: number; linked: number }

/** Half of an essay may be longer than another's: splits are looked for in the middle third. */
const FROM = 1 / 3

export function readSplitSigns(words: TopicalWords, said: Part, [one, other]: readonly [Part, Part]): SplitSigns {
  const first = Math.max(1, Math.ceil(said.length * FROM))
  const last = Math.min(said.length - 1, Math.floor(said.length * (1 - FROM)))
  const splits = Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => {
    const at = first + step
    return [said.slice(0, at), said.slice(at)] as const
  })
  return {
    wordsAlike: Math.min(1, ...splits.map(([before, after]) => words.alike(before, after))),
    meaningAlike: Math.min(
      1,
      ...splits.map(([before, after]) => closeness(words.directionOf(before), words.directionOf(after))),
    ),
    linked: Math.min(words.linked(one, other), words.linked(other, one)),
  }
}
