import type { EssayPrompt } from '@truegul/topik'
import { PROMPTS } from '@truegul/topik/prompts'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Analysers } from '../analysis/analysers.ts'
import { analyseEssay, type EssayAnalysis } from '../analysis/essay-analysis.ts'
import { loadAnalysers } from '../node/load-analysers.ts'
import { matchTopic, promptWords } from './topic.ts'

// An essay on the topic uses about half of a prompt's words, one on another topic at most a third (scoring notes): a prompt's
// own words have to stand further from every other prompt than that.
const MARGIN = 0.5
const NO_PROMPT = { question: 54, passage: '', questions: [], topicWords: [] }

let analysers: Analysers
beforeAll(() => {
  const { morphemes, ...others } = loadAnalysers()
  // The same sentences of forty prompts are read again and again.
  const read = new Map<string, ReturnType<typeof morphemes>>()
  analysers = {
    ...others,
    morphemes(sentence) {
      const found = read.get(sentence) ?? morphemes(sentence)
      read.set(sentence, found)
      return found
    },
  }
})

function essayOf({ passage, questions, topicWords }: EssayPrompt): EssayAnalysis {
  // One topic word a sentence, as a dictionary has it.
  const text = [passage, ...questions, ...topicWords.map((word) => `${word}.`)].join('\n')
  return analyseEssay({ text, prompt: NO_PROMPT }, analysers)
}

describe.each(PROMPTS.map((prompt) => [prompt.id, prompt] as const))('%s', (_, prompt) => {
  test('its own words cover it far better than any other prompt', () => {
    const essay = essayOf(prompt)
    const coverage = (other: EssayPrompt) => matchTopic(essay, other, analysers)?.coverage ?? 0
    const best = Math.max(...PROMPTS.filter((other) => other !== prompt).map(coverage))
    expect(coverage(prompt)).toBeGreaterThan(0.9)
    expect(coverage(prompt) - best).toBeGreaterThan(MARGIN)
  })

  test('its topic words alone point to it before any other prompt', () => {
    const text = prompt.topicWords.map((word) => `${word}.`).join('\n')
    const essay = analyseEssay({ text, prompt: NO_PROMPT }, analysers)
    const coverage = (other: EssayPrompt) => matchTopic(essay, other, analysers)?.coverage ?? 0
    const best = Math.max(...PROMPTS.filter((other) => other !== prompt).map(coverage))
    expect(coverage(prompt) - best).toBeGreaterThan(0.2)
  })

  test('every topic word is found again in a text that has it', () => {
    const essay = essayOf(prompt)
    const stems = new Set(
      essay.own.flatMap(({ morphemes }) => morphemes.filter(({ tag }) => /^V[VA]$/.test(tag)).map(({ text }) => text)),
    )
    const words = promptWords({ ...NO_PROMPT, topicWords: prompt.topicWords }, analysers)
    const lost = words.filter(({ word, isStem }) => (isStem ? !stems.has(word) : !essay.ownText.includes(word)))
    expect(lost.map(({ word }) => word)).toEqual([])
  })
})
