import {
  type Analysers,
  analyseEssay,
  type PromptWord,
  promptWords,
  readTopicSigns,
  type TopicSigns,
  usesOfWords,
} from '@truegul/judge/parts'
import { PROMPTS } from '@truegul/topik/prompts'
import { type Answer, NO_PROMPT } from './read-answers.ts'

type Sentences = Answer['essay']['own']

/** `half`: its first or its second half is of an answer to another prompt. `pasted`: held against another prompt whose words were put into it, in five ways. */
export type CaseKind = 'own' | 'other' | 'half' | 'pasted' | 'pastedApart' | 'pastedTwice' | 'pastedThrice' | 'listed'
/** Signs of a text held against one prompt. */
export type Case = { answer: Answer; as: CaseKind; signs: TopicSigns }

const PASTED = 12
const LISTED = 8
const SAID_TWICE = 5
const A_THIRD = PASTED / 3

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
    const target = others[place % others.length]!
    const signs = readSigns(own)
    return [
      { answer, as: 'own' as const, signs: signs(words) },
      ...others.map((other) => ({ answer, as: 'other' as const, signs: signs(other) })),
      ...halvesOf(own, anotherAnswer(answers, place).essay.own).map((mixed) => ({
        answer,
        as: 'half' as const,
        signs: readSigns(mixed)(words),
      })),
      ...pastedInto(own, target, analysers).map(([as, text]) => ({ answer, as, signs: readSigns(text)(target) })),
    ]
  })
}

function readSigns(own: Sentences) {
  return readTopicSigns(own, usesOfWords(own))
}

/** The next answer to another prompt, of the same kind where there is one. */
function anotherAnswer(answers: readonly Answer[], place: number): Answer {
  const { kind, prompt } = answers[place]!
  const others = [...answers.slice(place), ...answers].filter((other) => other.prompt.passage !== prompt.passage)
  return others.find((other) => other.kind === kind) ?? others[place % others.length]!
}

function halvesOf(own: Sentences, other: Sentences): Sentences[] {
  const [here, there] = [own, other].map((sentences) => Math.floor(sentences.length / 2))
  return [
    [...own.slice(0, here), ...other.slice(there)],
    [...other.slice(0, there), ...own.slice(here)],
  ]
}

/** Somebody puts the prompt's words into one sentence in front, two at both ends, two with the same words, three spread over it, or as a list behind a text that they had. */
function pastedInto(own: Sentences, words: readonly PromptWord[], analysers: Analysers) {
  const read = (text: string) => analyseEssay({ text, prompt: NO_PROMPT }, analysers).own
  const nouns = words.filter(({ isStem }) => !isStem).map(({ word }) => word)
  const some = nouns.slice(0, PASTED)
  const [here, there] = [some.slice(0, PASTED / 2), some.slice(PASTED / 2)]
  const twice = some.slice(0, SAID_TWICE)
  const [one, two, three] = [0, 1, 2].map((third) => some.slice(third * A_THIRD, (third + 1) * A_THIRD))
  const middle = Math.floor(own.length / 2)
  const list = nouns.slice(0, LISTED).map((noun) => `${noun}.`)
  return [
    ['pasted', [...read(`나는 ${some.join(', ')}에 대해 생각한다.`), ...own]],
    ['pastedApart', [...read(`${here.join(', ')} 등이 있다.`), ...own, ...read(`${there.join('와 ')}도 중요하다.`)]],
    [
      'pastedTwice',
      [
        ...read(`이 글에서는 ${twice.join('과 ')}에 대해 이야기하려고 한다.`),
        ...own,
        ...read(`지금까지 ${twice.join('과 ')}에 대해 알아보았다.`),
      ],
    ],
    [
      'pastedThrice',
      [
        ...read(`${one!.join(', ')}에 대해 쓰겠다.`),
        ...own.slice(0, middle),
        ...read(`그래서 ${two!.join('와 ')}가 중요하다.`),
        ...own.slice(middle),
        ...read(`결국 ${three!.join(', ')}이 필요하다고 생각한다.`),
      ],
    ],
    ['listed', [...own, ...read(list.join(' '))]],
  ] satisfies [CaseKind, Sentences][]
}
