import { type Part, usesIn, worthOf } from './part.ts'
import { BACKGROUND_PROMPTS, BACKGROUND_WEIGHTS, BACKGROUND_WORDS, writtenAs } from './prompts/background.ts'
import type { PromptWord } from './prompts/prompt-words.ts'
import type { UsesOf } from './uses-of-words.ts'

/** `most`: what nearly all other prompts are met by less; `second`: what the second best of them is met by. The best one may be a neighbour. */
type Others = { most: number; second: number }

/** Of the other prompts, so many meet the essay's words less than the one it is held against. */
const OF_OTHERS = 0.9

const MOST_OF = BACKGROUND_PROMPTS.map((places) => places.reduce((all, place) => all + BACKGROUND_WEIGHTS[place]!, 0))
const keyOf = (written: readonly string[]) => [...written].sort().join(' ')
const PLACE_OF = new Map(
  BACKGROUND_PROMPTS.map((places, prompt) => [
    keyOf(places.map((place) => writtenAs(BACKGROUND_WORDS[place]!))),
    prompt,
  ]),
)

/** How far parts of a text meet the prompts of the product, but for the one whose words are given. */
export function readOtherPrompts(usesOf: UsesOf): (words: readonly PromptWord[]) => (part: Part) => Others {
  const all = BACKGROUND_WORDS.map(usesOf)
  // Nine in ten words of the prompts are nowhere in an essay.
  const used = [...all.keys()].filter((word) => all[word]!.some((count) => count > 0))
  return (words) => {
    const own = PLACE_OF.get(keyOf(words.map(writtenAs)))
    return (part) => {
      const worth = new Float64Array(all.length)
      for (const word of used) worth[word] = BACKGROUND_WEIGHTS[word]! * worthOf(usesIn(all[word]!, part))
      const shares = BACKGROUND_PROMPTS.flatMap((places, prompt) => {
        if (prompt === own) return []
        let met = 0
        for (const place of places) met += worth[place]!
        return MOST_OF[prompt] === 0 ? 0 : met / MOST_OF[prompt]!
      }).sort((one, other) => one - other)
      return { most: shares[Math.floor(OF_OTHERS * shares.length)]!, second: shares.at(-2)! }
    }
  }
}
