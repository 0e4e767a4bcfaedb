import { beforeAll, describe, expect, test } from 'vitest'
import { loadAnalysers } from '../node/load-analysers.ts'
import type { Analysers } from './analysers.ts'
import { analyseEssay } from './essay-analysis.ts'

const NO_PROMPT = { question: 54, passage: '', questions: [], topicWords: [] }

describe('mayBeName', () => {
  let analysers: Analysers
  beforeAll(() => {
    analysers = loadAnalysers()
  })
  const names = (text: string) => analyseEssay({ text, prompt: NO_PROMPT }, analysers).names.map(({ word }) => word)

  test.each([
    ['나는 하노이에서 태어났다.', ['하노이에서']],
    ['매슬로의 이론에 따르면 욕구는 다섯 가지이다.', ['매슬로의']],
    ['하버드대학교의 연구 결과가 나왔다.', ['하버드대학교의']],
    ['그는 타슈켄트에서 왔다.', ['타슈켄트에서']],
    ['응우옌 씨는 베트남에서 왔다.', ['응우옌']],
    ['스티브 잡스는 회사를 세웠다.', ['스티브', '잡스는']],
    ['손흥민 선수처럼 열심히 뛰고 싶다.', ['손흥민']],
  ])('%s', (text, found) => {
    expect(names(text)).toEqual(found)
  })

  test.each([
    '사회의 경졔가 발전해야 한다.',
    '나는 스트레쓰를 많이 받는다.',
    '싱리적인 안정이 중요하다.',
    '우리의 환겅을 지켜야 한다.',
    '그래서 경졔와 싱리를 공부한다.',
    '하노이을 떠났다.',
  ])('a misspelt word is none, nor a name with a wrong particle: %s', (text) => {
    expect(names(text)).toEqual([])
  })
})
