import { BACKGROUND_PROMPTS, BACKGROUND_WORDS, writtenAs } from '../prompts/background.ts'
import { isGeneric } from '../prompts/generic-words.ts'
import type { PromptWord } from '../prompts/prompt-words.ts'

/** What a text is about: numbers whose squares add up to 1, or to 0 where nothing is known. */
export type Direction = Float64Array

/** Puts texts and prompts side by side by what their words are about. */
export type Space = {
  /** Looks words up once; what they are about together follows, each so many times. */
  read(written: readonly string[]): (times: ArrayLike<number>) => Direction
  /** Remembered for as long as the array of words is. */
  readPrompt(words: readonly PromptWord[]): PromptInSpace
}

/** `rival`: how much closer a text is to the prompt than to the second closest of the others; the closest may be a neighbour. */
type PromptInSpace = { direction: Direction; rival(text: Direction): number }

/** Adds what a word is about to a sum, so many times. */
type Adds = (sum: Float64Array, times: number) => void

/** A prompt that is as close as this is the same one in other words, and no other. */
const SAME = 0.98

/** How close two directions are: 1 the same, 0 nothing in common, below 0 further apart than most. */
export function closeness(one: Direction, other: Direction): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!
  return sum
}

/** @param lookUp null for a word that says nothing */
export function makeSpace(size: number, lookUp: (written: string) => Adds | null): Space {
  const sumOf = (words: readonly (Adds | null)[], times: ArrayLike<number>) => {
    const sum = new Float64Array(size)
    for (let at = 0; at < words.length; at++) if (times[at] !== 0) words[at]?.(sum, times[at]!)
    return sum
  }
  const ofPrompt = (words: readonly Pick<PromptWord, 'word' | 'isStem'>[]) => {
    const own = words.filter(({ word }) => !isGeneric(word)).map((word) => lookUp(writtenAs(word)))
    return sumOf(own, new Uint8Array(own.length).fill(1))
  }
  const prompts = BACKGROUND_PROMPTS.map((places) => ofPrompt(places.map((place) => BACKGROUND_WORDS[place]!)))
  const common = unit(sumOfUnits(prompts))
  for (const prompt of prompts) takeFrom(prompt, common)
  const known = new WeakMap<readonly PromptWord[], PromptInSpace>()
  return {
    read: (written) => {
      const words = written.map(lookUp)
      return (times) => takeFrom(sumOf(words, times), common)
    },
    readPrompt: (words) => {
      const before = known.get(words)
      if (before) return before
      const direction = takeFrom(ofPrompt(words), common)
      const others = prompts.filter((other) => closeness(other, direction) < SAME)
      const now = { direction, rival: (text: Direction) => closeness(text, direction) - secondClosest(text, others) }
      known.set(words, now)
      return now
    },
  }
}

function secondClosest(text: Direction, others: readonly Direction[]): number {
  let [first, second] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const other of others) {
    const close = closeness(text, other)
    if (close > first) [first, second] = [close, first]
    else if (close > second) second = close
  }
  return second
}

/** What all prompts share says nothing of one: what is left without it, of length 1. Changes the sum. */
function takeFrom(sum: Float64Array, common: Direction): Direction {
  const along = closeness(sum, common)
  for (let at = 0; at < sum.length; at++) sum[at]! -= along * common[at]!
  return unit(sum)
}

function sumOfUnits(sums: readonly Float64Array[]): Float64Array {
  return sums.reduce((all, one) => {
    const direction = unit(one.slice())
    return all.map((value, at) => value + direction[at]!)
  }, new Float64Array(sums[0]!.length))
}

/** Changes the numbers. */
function unit(sum: Float64Array): Direction {
  const length = Math.sqrt(closeness(sum, sum)) || 1
  for (let at = 0; at < sum.length; at++) sum[at]! /= length
  return sum
}
