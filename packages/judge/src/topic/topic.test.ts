import { PROMPTS } from '@truegul/topik/prompts'
import { beforeAll, expect, test } from 'vitest'
import type { Analysers } from '../analysis/analysers.ts'
import { gatherEvidence, judgeLocally } from '../judge.ts'
import { loadAnalysers } from '../node/load-analysers.ts'
import { readFixture } from '../node/read-fixture.ts'
import { BACKGROUND_PROMPTS, BACKGROUND_WORDS, writtenAs } from './background.ts'
import { promptWords } from './prompt-words.ts'

let analysers: Analysers
beforeAll(() => {
  analysers = loadAnalysers()
})

const good = readFixture('good')
const other = PROMPTS.find(({ id }) => id === 'food-waste')!
const judge = (text: string, prompt: typeof good.prompt) => judgeLocally({ text, prompt, language: 'en' }, analysers)
const onTopic = (text: string, prompt: typeof good.prompt) =>
  gatherEvidence({ text, prompt, language: 'en' }, analysers).topic!.onTopic

test('the words of the product’s prompts are those that the judge compares with', () => {
  const kept = BACKGROUND_PROMPTS.map((places) => places.map((place) => writtenAs(BACKGROUND_WORDS[place]!)).sort())
  const now = PROMPTS.map((prompt) => promptWords(prompt, analysers).map(writtenAs).sort())
  // Otherwise: npm run evals -- topic
  expect(kept).toEqual(now)
})

test.each(['weak', 'middle', 'good'] as const)('our %s essay is on its prompt', (name) => {
  const { text, prompt } = readFixture(name)
  expect(onTopic(text, prompt)).toBe(1)
})

test('an answer to another prompt stays in the low band, in content and as a whole, and is told why', () => {
  const judgement = judge(good.text, other)
  expect(judgement.total).toBeLessThanOrEqual(18)
  const content = judgement.criteria.find(({ id }) => id === 'content')!
  expect(content.band).toBe('low')
  expect(judgement.notes.map(({ code }) => code)).toContain('off-topic')
  expect(judgement.ledger.map(({ rule }) => rule)).toContain('essay.off-topic')
  expect(judgement.strengths.map(({ criterion }) => criterion)).not.toContain('content')
})

test('its words in one sentence in front do not make it an answer', () => {
  const pasted = `나는 ${other.topicWords.join(', ')}에 대해 생각한다. ${good.text}`
  expect(onTopic(pasted, other)).toBeLessThan(1)
})

test('without a prompt nothing is said of the topic', () => {
  const none = { question: 54, passage: '', questions: [], topicWords: [] }
  expect(gatherEvidence({ text: good.text, prompt: none, language: 'en' }, analysers).topic).toBeNull()
})
