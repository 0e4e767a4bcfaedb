import { beforeAll, expect, test } from 'vitest'
import type { Analysers } from '../analysis/analysers.ts'
import { analyseEssay } from '../analysis/essay-analysis.ts'
import { loadAnalysers } from '../node/load-analysers.ts'
import { readSplitSigns } from './split-signs.ts'
import { readTopicalWords } from './topical-words.ts'

let analysers: Analysers
beforeAll(() => {
  analysers = loadAnalysers()
})

const ON_MARKETS =
  '전통 시장은 주민의 살림을 책임져 온 곳이다. 시장에서는 신선한 채소와 생선을 싼값에 살 수 있다. 대형 마트가 생긴 뒤 시장을 찾는 손님이 줄었다. ' +
  '시장을 살리려면 상인이 가격을 분명히 적어야 한다.'
const MORE_ON_MARKETS =
  ' 손님이 다시 시장을 찾으려면 주차장이 있어야 한다. 상인은 채소와 생선을 깨끗하게 놓아야 한다. 마트보다 싼 가격도 손님을 부른다. 그러면 주민의 살림도 나아진다.'
const ON_SLEEP =
  ' 밤에 푹 자지 못하면 머리가 아프고 피곤하다. 잠이 부족한 사람은 병에 걸리기 쉽다. 자기 전에 휴대 전화를 보면 잠이 오지 않는다. 침실을 어둡게 하고 늦게 커피를 마시지 말아야 한다.'

function signsOf(text: string) {
  const prompt = { question: 54, passage: '', questions: [], topicWords: [] }
  const { own } = analyseEssay({ text, prompt }, analysers)
  const said = [...own.keys()]
  const middle = said.length / 2
  return readSplitSigns(readTopicalWords(own), said, [said.slice(0, middle), said.slice(middle)])
}

test('a text that goes on about the same thing has words and meanings in common on both sides, and one that changes has not', () => {
  const one = signsOf(ON_MARKETS + MORE_ON_MARKETS)
  const two = signsOf(ON_MARKETS + ON_SLEEP)
  expect(one.wordsAlike).toBeGreaterThan(0.2)
  expect(two.wordsAlike).toBeLessThan(0.05)
  expect(one.meaningAlike).toBeGreaterThan(two.meaningAlike + 0.2)
  expect(one.linked).toBeGreaterThan(0.7)
  expect(two.linked).toBe(0)
})

test('a text of one sentence is not two texts', () => {
  expect(signsOf('시장에 갔다.')).toMatchObject({ wordsAlike: 1, meaningAlike: 1 })
})
