import type { EssayAnalysis } from '../analysis/essay-analysis.ts'
import { readMeaningSigns } from './meaning-signs.ts'
import { readOtherPrompts } from './other-prompts.ts'
import { type Part, usesIn, worthOf } from './part.ts'
import { weightOf } from './prompts/background.ts'
import { isGeneric } from './prompts/generic-words.ts'
import type { PromptWord } from './prompts/prompt-words.ts'
import { readSplitSigns } from './split-signs.ts'
import { readTopicalWords } from './topical-words.ts'
import type { UsesOf } from './uses-of-words.ts'

/**
 * What tells an answer to a prompt from a text about something else. By the prompt's words, of the whole: `met`: share of them, those of few prompts
 * weighing more, 0 to 1; `lead`: how far that is above nearly all other prompts; `central`: uses of the word that the prompt itself repeats.
 * Of its halves, for half of an answer to something else: `half`: the lead of the half that has less; `rival`: how far the weaker half meets the prompt
 * more than the second best of the others; `halfCentral`: uses of the central word in the half that has fewer; `held`: share of sentences with a word of
 * the prompt, in the half that has fewer. Of what is left without the one or two sentences that have the most of the prompt, which may be pasted:
 * `lessOne`, `lessTwo` (lead), `metLessOne`, `metLessTwo`; `inOne`: the share of the prompt's words in the first of them.
 * By what words are about: `near`: how close sentences are to the prompt, on average; `meaningRival`, `meaningHalf`, `meaningLess`: how much closer the
 * whole, its weaker half, and what is left without two sentences are to it than to the second closest other prompt; `subject…`: the same by the subjects
 * that words belong to.
 */
export const TOPIC_SIGNS = [
  'met',
  'lead',
  'central',
  'half',
  'rival',
  'halfCentral',
  'held',
  'lessOne',
  'metLessOne',
  'lessTwo',
  'metLessTwo',
  'inOne',
  'near',
  'meaningRival',
  'meaningHalf',
  'meaningLess',
  'subjectNear',
  'subjectRival',
  'subjectHalf',
  'subjectLess',
  'wordsAlike',
  'meaningAlike',
  'subjectsAlike',
  'linked',
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
  const topical = readTopicalWords(own)
  const split = readSplitSigns(topical, said, halves)
  const meanings = readMeaningSigns(topical, said, halves)
  return (words) => {
    const asked: Asked = { words, uses: words.map(usesOf), weights: words.map(weightOf), othersOf: others(words) }
    const [first, second] = richestSentences(asked, said)
    const without = (...rich: (typeof first)[]) => said.filter((place) => !rich.some((one) => one?.place === place))
    const lessTwo = without(first, second)
    const [whole, one, two] = [said, without(first), lessTwo].map((part) => readPart(asked, part))
    return {
      met: whole!.met,
      lead: whole!.lead,
      central: centralUses(asked, said),
      ...halfSigns(asked, halves),
      lessOne: one!.lead,
      metLessOne: one!.met,
      lessTwo: two!.lead,
      metLessTwo: two!.met,
      inOne: first!.share,
      ...meanings(words, lessTwo),
      ...split,
    }
  }
}

/** A prompt's words, where an essay uses them, and how far other prompts are met. */
type Asked = {
  words: readonly PromptWord[]
  uses: readonly Part[]
  weights: readonly number[]
  othersOf: ReturnType<ReturnType<typeof readOtherPrompts>>
}

function readPart({ uses, weights, othersOf }: Asked, part: Part) {
  const met = shareMet(uses, weights, part)
  const { most, second } = othersOf(part)
  return { met, lead: met - most, rival: met - second }
}

function centralUses({ words, uses }: Asked, part: Part): number {
  const central = uses.filter((_, place) => words[place]!.isCentral)
  return Math.min(MOST_CENTRAL, Math.max(0, ...central.map((use) => usesIn(use, part))))
}

function halfSigns(asked: Asked, halves: readonly [Part, Part]) {
  const [one, other] = halves.map((half) => readPart(asked, half))
  const topical = asked.uses.filter((_, place) => !isGeneric(asked.words[place]!.word))
  const held = halves.map(
    (half) => half.filter((place) => topical.some((use) => use[place]! > 0)).length / Math.max(1, half.length),
  )
  return {
    half: Math.min(one!.lead, other!.lead),
    rival: Math.min(one!.rival, other!.rival),
    halfCentral: Math.min(...halves.map((half) => centralUses(asked, half))),
    held: Math.min(...held),
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
function richestSentences({ uses, weights }: Asked, said: Part) {
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
