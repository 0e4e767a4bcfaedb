import type { EssayAnalysis } from '../analysis/essay-analysis.ts'
import { weightOf } from './background.ts'
import { readOtherPrompts } from './other-prompts.ts'
import { type Part, usesIn, worthOf } from './part.ts'
import type { PromptWord } from './prompt-words.ts'
import { sharedNouns } from './shared-nouns.ts'
import type { UsesOf } from './uses-of-words.ts'

/**
 * What tells an answer to a prompt from a text about something else. Of the whole: `met`: share of the prompt's words, those of few prompts
 * weighing more, 0 to 1; `lead`: how far that is above nearly all other prompts; `central`: uses of the word that the prompt itself repeats.
 * Of its halves, for half of an answer to something else: `half`: the lead of the half that has less; `rival`: how far the weaker half meets the prompt
 * more than the second best of the others; `halfCentral`: uses of the central word in the half that has fewer; `shared`: do both halves speak of the same things.
 * Of what is left without the one or two sentences that have the most of the prompt, which may be pasted: `lessOne`, `lessTwo` (lead), `metLessOne`,
 * `metLessTwo`; `inOne`, `inTwo`: the share of the prompt's words in those sentences.
 */
export const TOPIC_SIGNS = [
  'met',
  'lead',
  'central',
  'half',
  'rival',
  'halfCentral',
  'shared',
  'lessOne',
  'metLessOne',
  'lessTwo',
  'metLessTwo',
  'inOne',
  'inTwo',
] as const
export type TopicSign = (typeof TOPIC_SIGNS)[number]
export type TopicSigns = Record<TopicSign, number>

const MOST_CENTRAL = 5
/** What has a predicate: a verb, an adjective, a copula, or an ending. */
const PREDICATE = /^(?:V[VAXC]|XS[VA]|E[FC])/

/** Reads sentences once, and tells their signs for any prompt. Words without a predicate of their own say nothing of a topic. */
export function readTopicSigns(
  own: EssayAnalysis['own'],
  usesOf: UsesOf,
): (words: readonly PromptWord[]) => TopicSigns {
  const others = readOtherPrompts(usesOf)
  const said = placesWithPredicate(own)
  const halves = halvesOf(said)
  const shared = sharedNouns(own, halves)
  return (words) => {
    const uses = words.map(usesOf)
    const weights = words.map(weightOf)
    const othersOf = others(words)
    const met = (part: Part) => shareMet(uses, weights, part)
    const read = (part: Part) => {
      const own = met(part)
      const { most, second } = othersOf(part)
      return { met: own, lead: own - most, rival: own - second }
    }
    const centralUses = uses.filter((_, place) => words[place]!.isCentral)
    const central = (part: Part) => Math.min(MOST_CENTRAL, Math.max(0, ...centralUses.map((use) => usesIn(use, part))))
    const [first, second] = richestSentences(uses, weights, said)
    const whole = read(said)
    const [one, other] = halves.map(read)
    const lessOne = read(said.filter((place) => place !== first!.place))
    const lessTwo = read(said.filter((place) => place !== first!.place && place !== second?.place))
    return {
      met: whole.met,
      lead: whole.lead,
      central: central(said),
      half: Math.min(one!.lead, other!.lead),
      rival: Math.min(one!.rival, other!.rival),
      halfCentral: Math.min(...halves.map(central)),
      shared,
      lessOne: lessOne.lead,
      metLessOne: lessOne.met,
      lessTwo: lessTwo.lead,
      metLessTwo: lessTwo.met,
      inOne: first!.share,
      inTwo: first!.share + (second?.share ?? 0),
    }
  }
}

/** All places where hardly any sentence has a predicate: there is nothing better to read. */
function placesWithPredicate(own: EssayAnalysis['own']): Part {
  const all = [...own.keys()]
  const said = all.filter((place) => own[place]!.morphemes.some(({ tag }) => PREDICATE.test(tag)))
  return said.length > 1 ? said : all
}

function shareMet(uses: readonly Part[], weights: readonly number[], part: Part): number {
  const most = sum(weights)
  return most === 0 ? 0 : sum(uses.map((own, place) => weights[place]! * worthOf(usesIn(own, part)))) / most
}

/** A text of one sentence is both halves. */
function halvesOf(part: Part): [Part, Part] {
  const middle = Math.floor(part.length / 2)
  return middle === 0 ? [part, part] : [part.slice(0, middle), part.slice(middle)]
}

/** Sentences by the share of the prompt's words that stands in them, the richest first; never empty. */
function richestSentences(uses: readonly Part[], weights: readonly number[], said: Part) {
  const most = sum(weights) || 1
  const found = said.map((place) => ({
    place,
    share: sum(uses.map((own, word) => (own[place]! > 0 ? weights[word]! : 0))) / most,
  }))
  return [...found, { place: -1, share: 0 }].sort((one, other) => other.share - one.share)
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
