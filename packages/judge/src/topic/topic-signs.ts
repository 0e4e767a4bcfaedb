import type { EssayAnalysis } from '../analysis/essay-analysis.ts'
import { BACKGROUND_PROMPTS, BACKGROUND_WEIGHTS, BACKGROUND_WORDS, weightOf } from './background.ts'
import type { PromptWord } from './prompt-words.ts'
import { usesOfWords } from './uses-of-words.ts'

/**
 * What tells an answer to a prompt from a text about something else. `met`: share of the prompt's words, those of few prompts weighing more,
 * 0 to 1. `lead`: how far that is above nearly all other prompts. `central`: uses of the word that the prompt itself repeats. `half`:
 * the lead of the half that has less; `rest`: that without the one sentence that has the most of the prompt, which may be pasted.
 */
export const TOPIC_SIGNS = ['met', 'lead', 'central', 'half', 'rest'] as const
export type TopicSign = (typeof TOPIC_SIGNS)[number]
export type TopicSigns = Record<TopicSign, number>

/** Places of sentences. */
type Part = readonly number[]

/** A word used once may be there by chance. */
const ONCE = 0.5
/** Of the other prompts, so many meet the essay's words less than the one it is held against. */
const OF_OTHERS = 0.9
const MOST_CENTRAL = 5

/** Reads sentences once, and tells their signs for any prompt. */
export function readTopicSigns(own: EssayAnalysis['own']): (words: readonly PromptWord[]) => TopicSigns {
  const usesOf = usesOfWords(own)
  const usesOfBackground = BACKGROUND_WORDS.map(usesOf)
  const all: Part = [...own.keys()]
  return (words) => {
    const uses = words.map(usesOf)
    const weights = words.map(weightOf)
    const met = (part: Part) => shareMet(uses, weights, part)
    const lead = (part: Part) => met(part) - metByOthers(usesOfBackground, part)
    const richest = richestSentence(uses, weights, own.length)
    return {
      met: met(all),
      lead: lead(all),
      central: Math.min(
        MOST_CENTRAL,
        Math.max(0, ...uses.filter((_, place) => words[place]!.isCentral).map((own) => sum(own, all))),
      ),
      half: Math.min(...halvesOf(all).map(lead)),
      rest: Math.min(...halvesOf(all.filter((place) => place !== richest)).map(lead)),
    }
  }
}

function shareMet(uses: readonly Part[], weights: readonly number[], part: Part): number {
  const most = weights.reduce((all, weight) => all + weight, 0)
  const met = uses.reduce((all, own, place) => all + weights[place]! * worthOf(sum(own, part)), 0)
  return most === 0 ? 0 : met / most
}

/** What nearly all prompts of the product are met by less. */
function metByOthers(usesOfBackground: readonly Part[], part: Part): number {
  const worth = usesOfBackground.map((uses, place) => BACKGROUND_WEIGHTS[place]! * worthOf(sum(uses, part)))
  const shares = BACKGROUND_PROMPTS.map((places) => {
    let met = 0
    let most = 0
    for (const place of places) {
      met += worth[place]!
      most += BACKGROUND_WEIGHTS[place]!
    }
    return most === 0 ? 0 : met / most
  })
  return shares.sort((one, other) => one - other)[Math.floor(OF_OTHERS * shares.length)]!
}

function worthOf(uses: number): number {
  if (uses === 0) return 0
  return uses > 1 ? 1 : ONCE
}

function halvesOf(part: Part): Part[] {
  const middle = Math.floor(part.length / 2)
  return middle === 0 ? [part] : [part.slice(0, middle), part.slice(middle)]
}

function richestSentence(uses: readonly Part[], weights: readonly number[], sentences: number): number {
  const found = Array.from({ length: sentences }, (_, sentence) =>
    uses.reduce((all, own, place) => all + (own[sentence]! > 0 ? weights[place]! : 0), 0),
  )
  return found.indexOf(Math.max(...found))
}

function sum(uses: Part, part: Part): number {
  let all = 0
  for (const place of part) all += uses[place]!
  return all
}
