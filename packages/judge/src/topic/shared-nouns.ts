import type { EssayAnalysis } from '../analysis/essay-analysis.ts'
import { isGeneric } from './generic-words.ts'
import type { Part } from './part.ts'

const NOUN = /^(?:NNG|NNP|XR)$/

/** Share of the nouns of the half with fewer that the other half has, too, 0 to 1; those that fit any topic are left out. */
export function sharedNouns(own: EssayAnalysis['own'], [one, other]: readonly [Part, Part]): number {
  const first = nounsOf(own, one)
  const second = nounsOf(own, other)
  const both = [...first].filter((noun) => second.has(noun)).length
  return both / Math.max(1, Math.min(first.size, second.size))
}

function nounsOf(own: EssayAnalysis['own'], part: Part): Set<string> {
  const nouns = part.flatMap((place) => own[place]!.morphemes.filter(({ tag }) => NOUN.test(tag)))
  return new Set(nouns.map(({ text }) => text).filter((text) => text.length > 1 && !isGeneric(text)))
}
