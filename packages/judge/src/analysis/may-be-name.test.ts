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
    ['나는 카우나스에서 태어났다.', ['카우나스에서']],
    ['로젠탈의 이론에 따르면 욕구는 다섯 가지이다.', ['로젠탈의']],
    ['컬럼비아대학교의 연구 결과가 나왔다.', ['컬럼비아대학교의']],
    ['그는 페르가나에서 왔다.', ['페르가나에서']],
    ['응우옌 씨는 베트남에서 왔다.', ['응우옌']],
    ['로버트 머튼은 회사를 세웠다.', ['로버트', '머튼은']],
    ['김하윤 선수처럼 열심히 뛰고 싶다.', ['김하윤']],
  ])('%s', (text, found) => {
    expect(names(text)).toEqual(found)
  })

  test.each([
    '사회의 경졔가 발전해야 한다.',
    '나는 스트레쓰를 많이 받는다.',
    '싱리적인 안정이 중요하다.',
    '우리의 환겅을 지켜야 한다.',
    '그래서 경졔와 싱리를 공부한다.',
    '카우나스을 떠났다.',
  ])('a misspelt word is none, nor a name with a wrong particle: %s', (text) => {
    expect(names(text)).toEqual([])
  })
})
