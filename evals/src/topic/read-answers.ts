import type { EssayToJudge } from '@truegul/judge'
import { type Analysers, analyseEssay, type EssayAnalysis } from '@truegul/judge/parts'
import type { openPrivateData } from '../scoring/fit/private-data.ts'

type Prompt = EssayToJudge['prompt']
/** A text and the prompt that it answers. `kind`: whose it is, or in what manner a machine wrote it. */
export type Answer = { kind: string; prompt: Prompt; essay: EssayAnalysis; text: string }

const KNOWN = { topic: 'econ', round: 35 }
export const NO_PROMPT: Prompt = { question: 54, passage: '', questions: [], topicWords: [] }

/** All texts at hand of which the prompt is known: learners', official and machine-written ones. */
export function readAnswers(data: NonNullable<ReturnType<typeof openPrivateData>>, analysers: Analysers): Answer[] {
  const past = data.pastPrompts()
  const promptOf = ({ intro, q }: (typeof past)[number]): Prompt => ({ ...NO_PROMPT, passage: intro, questions: q })
  const known = promptOf(past.find(({ round }) => round === KNOWN.round)!)
  const texts = [
    ...data.machineAnswers().map(({ prompt, style, text }) => ({
      kind: style,
      prompt: { ...NO_PROMPT, passage: prompt },
      text,
    })),
    ...past.flatMap((item) => (item.model ? [{ kind: 'official', prompt: promptOf(item), text: item.model }] : [])),
    ...data
      .learnerEssays()
      .filter(({ topic }) => topic === KNOWN.topic)
      .map(({ text }) => ({ kind: 'learners', prompt: known, text })),
  ]
  // Without its prompt, or what is copied from it would not be counted.
  return texts.map((answer) => ({
    ...answer,
    essay: analyseEssay({ text: answer.text, prompt: NO_PROMPT }, analysers),
  }))
}
