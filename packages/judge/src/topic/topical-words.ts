import type { EssayAnalysis } from '../analysis/essay-analysis.ts'
import { topicalWordsOf } from './content-words.ts'
import { rarityOf } from './meaning/meanings.ts'
import type { Direction, Space } from './meaning/space.ts'
import type { Part } from './part.ts'

/** The words of an essay that do not fit any topic, read once for all parts. */
export type TopicalWords = {
  /** What the sentences at these places are about. */
  directionsIn(space: Space): (part: Part) => Direction
  /** How far two parts have the same words, rare ones weighing more (cosine), 0 to 1. */
  alike(one: Part, other: Part): number
  /** Share of the sentences of one part that have a word of the other, 0 to 1. */
  linked(from: Part, to: Part): number
}

export function readTopicalWords(own: EssayAnalysis['own']): TopicalWords {
  const sentences = own.map(({ morphemes }) => topicalWordsOf(morphemes))
  const words = [...new Set(sentences.flat())]
  const rarity = words.map(rarityOf)
  const numberOf = new Map(words.map((word, number) => [word, number]))
  const numbers = sentences.map((sentence) => sentence.map((word) => numberOf.get(word)!))
  // A word said again says less.
  const timesIn = (part: Part) => {
    const times = new Float64Array(words.length)
    for (const place of part) for (const number of numbers[place]!) times[number]!++
    for (let number = 0; number < times.length; number++)
      if (times[number]! > 1) times[number] = 1 + Math.log(times[number]!)
    return times
  }
  return {
    directionsIn: (space) => {
      const directionOf = space.read(words)
      return (part) => directionOf(timesIn(part))
    },
    alike: (one, other) => {
      const [here, there] = [one, other].map((part) => timesIn(part).map((times, at) => times * rarity[at]!))
      return dot(here!, there!) / (Math.sqrt(dot(here!, here!) * dot(there!, there!)) || 1)
    },
    linked: (from, to) => {
      const there = timesIn(to)
      const found = from.filter((place) => numbers[place]!.some((number) => there[number]! > 0))
      return found.length / Math.max(1, from.length)
    },
  }
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, at) => sum + value * other[at]!, 0)
}
