import { MEANINGS } from './meaning/meanings.ts'
import { closeness, type Space } from './meaning/space.ts'
import { SUBJECTS } from './meaning/subjects.ts'
import type { Part } from './part.ts'
import type { TopicalWords } from './topical-words.ts'

/**
 * Is an essay two texts, one behind the other? `wordsAlike`, `meaningAlike`, `subjectsAlike`: how far both sides of the split where they differ
 * most have the same words, speak of like things, and of the same subjects; `linked`: share of sentences with a word of the other half, in the half
 * that has fewer. No prompt is asked.
 */
export type SplitSigns = { wordsAlike: number; meaningAlike: number; subjectsAlike: number; linked: number }

/** Half of an essay may be longer than another's: splits are looked for in the middle third. */
const FROM = 1 / 3

export function readSplitSigns(words: TopicalWords, said: Part, [one, other]: readonly [Part, Part]): SplitSigns {
  const first = Math.max(1, Math.ceil(said.length * FROM))
  const last = Math.min(said.length - 1, Math.floor(said.length * (1 - FROM)))
  const splits = Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => {
    const at = first + step
    return [said.slice(0, at), said.slice(at)] as const
  })
  const least = (alike: (before: Part, after: Part) => number) =>
    Math.min(1, ...splits.map(([before, after]) => alike(before, after)))
  const alikeIn = (space: Space) => {
    const directionOf = words.directionsIn(space)
    return least((before, after) => closeness(directionOf(before), directionOf(after)))
  }
  return {
    wordsAlike: least(words.alike),
    meaningAlike: alikeIn(MEANINGS),
    subjectsAlike: alikeIn(SUBJECTS),
    linked: Math.min(words.linked(one, other), words.linked(other, one)),
  }
}
