import { BACKGROUND_PROMPTS, BACKGROUND_WORDS, writtenAs } from './background.ts'
import { isGeneric } from './generic-words.ts'
import { type KnownWord, lookUpWord, sumOfMeanings } from './meanings.ts'
import type { PromptWord } from './prompt-words.ts'

/** What a text is about: numbers whose squares add up to 1, or to 0 where nothing is known. */
export type Direction = Float64Array

const ofPrompts = BACKGROUND_PROMPTS.map((places) => unit(promptSum(places.map((place) => BACKGROUND_WORDS[place]!))))
/** What all prompts share says nothing of one. */
const COMMON = unit(
  ofPrompts.reduce((sum, one) => sum.map((value, at) => value + one[at]!), new Float64Array(ofPrompts[0]!.length)),
)
const PROMPTS = ofPrompts.map(withoutCommon)
/** A prompt that is as close as this is the same one in other words, and no other. */
const SAME = 0.98

/** How close two directions are: 1 the same, 0 nothing in common, below 0 further apart than most. */
export function closeness(one: Direction, other: Direction): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!
  return sum
}

export function directionOf(words: readonly KnownWord[], times: ArrayLike<number>): Direction {
  return withoutCommon(unit(sumOfMeanings(words, times)))
}

export function promptDirection(words: readonly PromptWord[]): Direction {
  return withoutCommon(unit(promptSum(words)))
}

/** How much closer a text is to one prompt than to the second closest of the others; the closest may be a neighbour. */
export function rivalsOf(prompt: Direction): (text: Direction) => number {
  const others = PROMPTS.filter((other) => closeness(other, prompt) < SAME)
  return (text) => {
    const [, second] = others.map((other) => closeness(text, other)).sort((one, other) => other - one)
    return closeness(text, prompt) - (second ?? 0)
  }
}

function promptSum(words: readonly Pick<PromptWord, 'word' | 'isStem'>[]): Float64Array {
  const own = words.filter(({ word }) => !isGeneric(word)).map((word) => lookUpWord(writtenAs(word)))
  return sumOfMeanings(
    own,
    own.map(() => 1),
  )
}

function withoutCommon(direction: Direction): Direction {
  const along = closeness(direction, COMMON)
  return unit(direction.map((value, at) => value - along * COMMON[at]!))
}

function unit(sum: Float64Array): Direction {
  const length = Math.sqrt(closeness(sum, sum)) || 1
  return sum.map((value) => value / length)
}
