import {
  type Analysers,
  analyseEssay,
  type PromptWord,
  promptWords,
  readTopicSigns,
  type TopicModel,
  type TopicReading,
  type TopicSign,
  type TopicSigns,
  topicOdds,
} from '@truegul/judge/parts'
import { PROMPTS } from '@truegul/topik/prompts'
import { fitLogistic } from '../logistic.ts'
import { quantile } from '../statistics.ts'
import { type Answer, NO_PROMPT } from './read-answers.ts'

type Sentences = Answer['essay']['own']

/** Signs of a text held against one prompt. `as`: its own answer, one to another prompt, half of either, another with the prompt's words pasted. */
export type Case = { answer: Answer; as: 'own' | 'other' | 'half' | 'pasted'; signs: TopicSigns }

/** So many true answers may be called off topic. Ours: two in a hundred at most, and the texts at hand are few. */
const FALSE_ALARMS = 0.015
/** Log odds from doubt to certainty. Ours: one word of a prompt moves them by about as much. */
const BETWEEN = 1
/** What rounding of the model may move odds by. */
const ROUNDING = 0.01
const COST = 1000
const PASTED = 12

/** Every answer against its own prompt, against all prompts of the product that are not its own, and dressed up for one of these. */
export function topicCases(answers: readonly Answer[], analysers: Analysers): Case[] {
  const known = new Map<string, PromptWord[]>()
  const wordsOf = (prompt: Answer['prompt']) => {
    const key = prompt.passage + prompt.questions.join()
    const words = known.get(key) ?? promptWords(prompt, analysers)
    known.set(key, words)
    return words
  }
  return answers.flatMap((answer, place) => {
    const { own } = answer.essay
    const words = wordsOf(answer.prompt)
    const others = PROMPTS.filter(({ passage }) => passage !== answer.prompt.passage).map(wordsOf)
    const another = [...answers.slice(place), ...answers].find(
      ({ kind, prompt }) => kind === answer.kind && prompt.passage !== answer.prompt.passage,
    )
    const signs = readTopicSigns(own)
    const cases: Case[] = [
      { answer, as: 'own', signs: signs(words) },
      ...others.map((other): Case => ({ answer, as: 'other', signs: signs(other) })),
      {
        answer,
        as: 'pasted',
        signs: readTopicSigns(pasted(others[place % others.length]!, own, analysers))(others[place % others.length]!),
      },
    ]
    if (another) cases.push({ answer, as: 'half', signs: readTopicSigns(halfOf(own, another.essay.own))(words) })
    return cases
  })
}

function halfOf(own: Sentences, other: Sentences): Sentences {
  return [...own.slice(0, Math.floor(own.length / 2)), ...other.slice(Math.floor(other.length / 2))]
}

/** Somebody puts the prompt's words into one sentence, in front of a text that they had. */
function pasted(words: readonly PromptWord[], own: Sentences, analysers: Analysers): Sentences {
  const nouns = words.filter(({ isStem }) => !isStem).slice(0, PASTED)
  const text = `나는 ${nouns.map(({ word }) => word).join(', ')}에 대해 생각한다.`
  return [...analyseEssay({ text, prompt: NO_PROMPT }, analysers).own, ...own]
}

/** Both readings. What the second one must not doubt are the true answers that the first one does not. */
export function fitTopic(cases: readonly Case[]): TopicModel {
  const own = cases.filter(({ as }) => as === 'own')
  const others = cases.filter(({ as }) => as !== 'own')
  const inAll = others.filter(({ as }) => as === 'other')
  const whole = fitLinear(['met', 'lead', 'central'], own, inAll)
  const parts = fitLinear(['met', 'half', 'rest'], own, others)
  const oddsOf = (linear: Linear) => own.map(({ signs }) => topicOdds(signs, linear))
  const doubt = quantile(oddsOf(whole), FALSE_ALARMS)
  const undoubted = oddsOf(parts).filter((_, place) => oddsOf(whole)[place]! >= doubt)
  const doubtOfParts = Math.min(...undoubted) - ROUNDING
  return rounded({
    whole: { ...whole, doubt, sure: doubt - BETWEEN },
    parts: { ...parts, doubt: doubtOfParts, sure: doubtOfParts - BETWEEN },
  })
}

type Linear = Pick<TopicReading, 'weights' | 'bias'>

/** Weights by which true answers are told from others; both, and each kind of others, have the same weight in all. */
function fitLinear(used: readonly TopicSign[], own: readonly Case[], others: readonly Case[]): Linear {
  const cases = [...own, ...others]
  const counts = Map.groupBy(cases, ({ as }) => as)
  const columns = used.map((sign) => cases.map(({ signs }) => signs[sign]))
  const scales = columns.map((column) => quantile(column, 0.95) || 1)
  const width = columns.length
  const { weights, bias } = fitLogistic(
    {
      width,
      offsets: Uint32Array.from({ length: cases.length + 1 }, (_, row) => row * width),
      columns: Uint16Array.from({ length: cases.length * width }, (_, entry) => entry % width),
      values: Float32Array.from(
        { length: cases.length * width },
        (_, entry) => columns[entry % width]![Math.floor(entry / width)]! / scales[entry % width]!,
      ),
    },
    Int8Array.from(cases, ({ as }) => (as === 'own' ? 1 : -1)),
    Float64Array.from(cases, ({ as }) => 0.5 / counts.get(as)!.length / (as === 'own' ? 1 : counts.size - 1)),
    COST,
  )
  return { bias, weights: Object.fromEntries(used.map((sign, place) => [sign, weights[place]! / scales[place]!])) }
}

function rounded<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) => (typeof part === 'number' ? Number(part.toPrecision(5)) : part)),
  ) as T
}
