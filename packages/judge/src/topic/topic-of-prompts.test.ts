import type { EssayPrompt } from '@truegul/topik'
import { PROMPTS } from '@truegul/topik/prompts'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Analysers } from '../analysis/analysers.ts'
import { analyseEssay, type EssayAnalysis } from '../analysis/essay-analysis.ts'
import { loadAnalysers } from '../node/load-analysers.ts'
import { type PromptWord, promptWords } from './prompts/prompt-words.ts'
import { answerCues } from './sub-tasks.ts'
import { wordCoverage } from './topic.ts'
import { usesOfWords } from './uses-of-words.ts'

// An essay on the topic uses about half of a prompt's words, one on another topic at most a third (scoring notes): a prompt's
// own words have to stand further from every other prompt than that.
const MARGIN = 0.5
const NO_PROMPT = { question: 54, passage: '', questions: [], topicWords: [] }

let analysers: Analysers
let words: Map<EssayPrompt, PromptWord[]>
beforeAll(() => {
  analysers = loadAnalysers()
  words = new Map(PROMPTS.map((prompt) => [prompt, promptWords(prompt, analysers)]))
})

/** How much of the prompt's words stand in the essay, and how much of any other prompt's at most. */
function coverages(essay: EssayAnalysis, prompt: EssayPrompt): { own: number; best: number } {
  const usesOf = usesOfWords(essay.own)
  const coverage = (other: EssayPrompt) => wordCoverage(words.get(other) ?? [], usesOf) ?? 0
  return { own: coverage(prompt), best: Math.max(...PROMPTS.filter((other) => other !== prompt).map(coverage)) }
}

function essayOf({ passage, questions, topicWords }: EssayPrompt): EssayAnalysis {
  // One topic word a sentence, as a dictionary has it.
  const text = [passage, ...questions, ...topicWords.map((word) => `${word}.`)].join('\n')
  return analyseEssay({ text, prompt: NO_PROMPT }, analysers)
}

describe.each(PROMPTS.map((prompt) => [prompt.id, prompt] as const))('%s', (_, prompt) => {
  test('its own words cover it far better than any other prompt', () => {
    const { own, best } = coverages(essayOf(prompt), prompt)
    expect(own).toBeGreaterThan(0.9)
    expect(own - best).toBeGreaterThan(MARGIN)
  })

  test('its topic words alone point to it before any other prompt', () => {
    const text = prompt.topicWords.map((word) => `${word}.`).join('\n')
    const essay = analyseEssay({ text, prompt: NO_PROMPT }, analysers)
    const { own, best } = coverages(essay, prompt)
    expect(own - best).toBeGreaterThan(0.2)
  })

  test('each of its questions asks for something of which we know what an answer to it has', () => {
    expect(prompt.questions.filter((question) => answerCues(question).length === 0)).toEqual([])
  })

  test('every topic word is found again in a text that has it', () => {
    const essay = essayOf(prompt)
    const stems = new Set(
      essay.own.flatMap(({ morphemes }) => morphemes.filter(({ tag }) => /^V[VA]$/.test(tag)).map(({ text }) => text)),
    )
    const topicWords = promptWords({ ...NO_PROMPT, topicWords: prompt.topicWords }, analysers)
    const lost = topicWords.filter(({ word, isStem }) => (isStem ? !stems.has(word) : !essay.ownText.includes(word)))
    expect(lost.map(({ word }) => word)).toEqual([])
  })
})
