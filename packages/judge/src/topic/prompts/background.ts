import background from './background.data.json' with { type: 'json' }
import type { PromptWord } from './prompt-words.ts'

/** Words of all prompts of the product, and for each prompt the places of its own among them. Written by `npm run evals -- topic`. */
export type BackgroundData = { words: string[]; prompts: number[][] }

type Word = Pick<PromptWord, 'word' | 'isStem'>

const { words, prompts }: BackgroundData = background
/** What the prompts of the product ask about, each by the places of its words in `BACKGROUND_WORDS`. */
export const BACKGROUND_PROMPTS: readonly (readonly number[])[] = prompts
/** Stems are written with a hyphen behind them. */
export const BACKGROUND_WORDS: readonly Word[] = words.map((written) => ({
  word: written.replace(/-$/, ''),
  isStem: written.endsWith('-'),
}))

const promptsWith = words.map(() => 0)
for (const place of prompts.flat()) promptsWith[place]!++
/** How much each word tells of a prompt: natural logarithm of how few prompts have it, 0 for one that all have. */
export const BACKGROUND_WEIGHTS: readonly number[] = promptsWith.map((count) => Math.log(prompts.length / count))
const WEIGHT_OF = new Map(words.map((written, place) => [written, BACKGROUND_WEIGHTS[place]!]))

/** The weight of any word; one that no prompt of the product has tells most. */
export function weightOf(word: Word): number {
  return WEIGHT_OF.get(writtenAs(word)) ?? Math.log(prompts.length)
}

export function writtenAs({ word, isStem }: Word): string {
  return isStem ? `${word}-` : word
}
