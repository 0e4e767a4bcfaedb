import { PROMPTS } from '@truegul/topik/prompts'
import { beforeAll, expect, test } from 'vitest'
import type { Analysers } from '../analysis/analysers.ts'
import { gatherEvidence, judgeLocally } from '../judge.ts'
import { loadAnalysers } from '../node/load-analysers.ts'
import { readFixture } from '../node/read-fixture.ts'
import { BACKGROUND_PROMPTS, BACKGROUND_WORDS, writtenAs } from './prompts/background.ts'
import { promptWords } from './prompts/prompt-words.ts'

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

/** A stretch of an essay on markets, ours. */
const ON_MARKETS =
  '전통 시장은 오랫동안 지역 주민의 살림을 책임져 온 곳이다. 시장에 가면 밭에서 갓 따 온 채소와 아침에 잡은 생선을 싼값에 살 수 있고, 값을 깎는 재미도 있다. ' +
  '그런데 대형 마트가 들어서면서 시장을 찾는 손님이 눈에 띄게 줄었다. 주차장이 좁고 비를 피할 지붕이 없어 장을 보기가 불편하기 때문이다. ' +
  '시장을 살리려면 상인들이 가격을 분명히 적고 신선한 물건을 내놓아야 한다. 지방 자치 단체도 낡은 골목을 고치고 시장에서 축제를 열어 손님을 불러 모아야 한다.'
const halves = [good.text.slice(0, good.text.length / 2), good.text.slice(good.text.length / 2)]

test.each([
  ['second', `${halves[0]!.replace(/[^.]*$/, '')}\n${ON_MARKETS}`],
  ['first', `${ON_MARKETS}\n${halves[1]!.replace(/^[^.]*\./, '')}`],
])('an essay whose %s half is about something else keeps content in the low band', (_, text) => {
  const content = judge(text, good.prompt).criteria.find(({ id }) => id === 'content')!
  expect(content.band).toBe('low')
})

test('an answer that has nothing of the prompt at all stays in the lower half of the low band', () => {
  const { topic } = gatherEvidence({ text: good.text, prompt: other, language: 'en' }, analysers)
  expect(topic).toMatchObject({ onTopic: 0, beside: 1 })
  const judgement = judge(good.text, other)
  expect(judgement.total).toBeLessThanOrEqual(9)
  expect(judgement.criteria.find(({ id }) => id === 'content')!.score).toBeLessThanOrEqual(2)
})

test('half of an answer is not beside the prompt', () => {
  const half = `${halves[0]!.replace(/[^.]*$/, '')}\n${ON_MARKETS}`
  expect(gatherEvidence({ text: half, prompt: good.prompt, language: 'en' }, analysers).topic!.beside).toBe(0)
})

const words = other.topicWords
test.each([
  ['one sentence in front', `나는 ${words.join(', ')}에 대해 생각한다. ${good.text}`],
  [
    'two sentences',
    `${words.slice(0, 4).join(', ')} 등이 있다. ${good.text} ${words.slice(4).join('과 ')}도 중요하다.`,
  ],
  ['a list without predicates', `${good.text} ${words.map((word) => `${word}.`).join(' ')}`],
])('its words in %s do not make it an answer', (_, pasted) => {
  expect(onTopic(pasted, other)).toBeLessThan(1)
  const content = judge(pasted, other).criteria.find(({ id }) => id === 'content')!
  expect(content.band).toBe('low')
})

test('without a prompt nothing is said of the topic', () => {
  const none = { question: 54, passage: '', questions: [], topicWords: [] }
  expect(gatherEvidence({ text: good.text, prompt: none, language: 'en' }, analysers).topic).toBeNull()
})
