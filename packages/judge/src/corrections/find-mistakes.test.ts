import { beforeAll, expect, test } from 'vitest'
import type { Analysers } from '../analysis/analysers.ts'
import { gatherEvidence } from '../judge.ts'
import { loadAnalysers } from '../node/load-analysers.ts'

let analysers: Analysers
beforeAll(() => {
  analysers = loadAnalysers()
})

const prompt = { question: 54, passage: '', questions: [], topicWords: [] }
const mistakesIn = (text: string) =>
  gatherEvidence({ text, prompt, language: 'en' }, analysers).mistakes.map(
    ({ start, end, kind }) => `${text.slice(start, end)}: ${kind}`,
  )

test.each([
  ['그의 역활이 크다.', ['역활: spelling']],
  ['나라의 경졔가 발전한다.', ['경졔가: spelling']],
  ['건강이 중요한다.', ['중요한다: adjective']],
  ['내가 만들은 빵이다.', ['만들은: ending']],
  ['학교을 사랑한다.', ['학교을: particle']],
  ['나는 책이 읽는다.', ['책이: frame']],
  ['내 신발은 형의 신발과 틀리다.', ['틀리다: word']],
  ['나는 물을 마신다. 근데 집에 물이 없다.', ['근데: spoken']],
])('%s', (text, found) => {
  expect(mistakesIn(text)).toEqual(found)
})

test('each place counts once, and a missing space is no mistake even where the dictionary knows no such word', () => {
  expect(mistakesIn('무엇이든 할수있다. 집에 갈수있다.')).toEqual([])
  expect(mistakesIn('학교을 사랑한다. 학교을 떠난다.')).toEqual(['학교을: particle', '학교을: particle'])
})
