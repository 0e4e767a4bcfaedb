import type { Analysers } from '../analysis/analysers.ts'
import type { EssayAnalysis } from '../analysis/essay-analysis.ts'
import type { EssayToJudge } from '../analysis/essay-to-judge.ts'
import type { PromptWord } from './prompts/prompt-words.ts'
import { readPrompt } from './read-prompt.ts'
import { type Answered, answersQuestion } from './sub-tasks.ts'
import model from './topic.data.json' with { type: 'json' }
import { readTopicSigns, TOPIC_SIGNS, type TopicSigns } from './topic-signs.ts'
import { type UsesOf, usesOfWords } from './uses-of-words.ts'

/** How an essay meets its prompt. */
export type TopicMatch = {
  /** Weighted share of the prompt's words that the essay uses, 0 to 1. */
  coverage: number
  /** How far the essay is about what the prompt asks: 1 surely enough, 0 surely something else, between them less and less likely. */
  onTopic: number
  /** How far all of it is further from the prompt than any true answer at hand, 0 to 1. Nothing where a part of it may be an answer. */
  beside: number
  questions: { text: string; answered: Answered }[]
}

/** Weights of signs, and two odds: below `doubt` a text seems to be on another topic, at `sure` it certainly is. */
export type TopicReading = { weights: Partial<TopicSigns>; bias: number; doubt: number; sure: number }
/** `whole` looks at all of a text, `halves` for half of another answer, `pasted` at what is left without the sentences that have most of the prompt. */
export type TopicModel = Record<'halves' | 'pasted', TopicReading> & {
  /** `beside`: odds of the least likely of all true answers at hand. */
  whole: TopicReading & { beside: number }
}

/** Learnt by `npm run evals -- topic`. */
export const TOPIC_MODEL: TopicModel = model

/** Compares an essay with its prompt; null when the prompt has no words to compare with. */
export function matchTopic(
  essay: EssayAnalysis,
  prompt: EssayToJudge['prompt'],
  analysers: Analysers,
): TopicMatch | null {
  const { words, questions } = readPrompt(prompt, analysers)
  const usesOf = usesOfWords(essay.own)
  const coverage = wordCoverage(words, usesOf)
  if (coverage === null) return null
  const signs = readTopicSigns(essay.own, usesOf)(words)
  return {
    coverage,
    onTopic: onTopicOf(signs, TOPIC_MODEL),
    beside: besideOf(signs, TOPIC_MODEL),
    questions: questions.map((question) => ({ text: question.text, answered: answersQuestion(question, essay) })),
  }
}

/** How far a text with these signs is on its topic, 0 to 1, by the reading that speaks most against it. */
export function onTopicOf(signs: TopicSigns, model: TopicModel): number {
  const along = Object.values(model).map((reading) => {
    const { doubt, sure } = reading
    return (topicOdds(signs, reading) - sure) / (doubt - sure)
  })
  return Math.min(1, Math.max(0, Math.min(...along)))
}

/** How far a text with these signs is beside its topic as no true answer was, 0 to 1: wholly where it lies as much lower as doubt from certainty. */
export function besideOf(signs: TopicSigns, { whole }: TopicModel): number {
  return Math.min(1, Math.max(0, (whole.beside - topicOdds(signs, whole)) / (whole.doubt - whole.sure)))
}

/** Log odds that sentences with these signs are about what the prompt asks, where every other one were. */
export function topicOdds(signs: TopicSigns, { weights, bias }: Pick<TopicReading, 'weights' | 'bias'>): number {
  return TOPIC_SIGNS.reduce((sum, sign) => sum + (weights[sign] ?? 0) * signs[sign], bias)
}

/** Weighted share of a prompt's words that the essay uses, 0 to 1; null when there are none. */
export function wordCoverage(words: readonly PromptWord[], usesOf: UsesOf): number | null {
  const total = words.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return null
  return words.reduce((sum, word) => sum + (usesOf(word).some((uses) => uses > 0) ? word.weight : 0), 0) / total
}
