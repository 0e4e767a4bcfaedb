import { beforeAll, describe, expect, test } from 'vitest'
import type { Analysers } from '../analysis/analysers.ts'
import { analyseEssay } from '../analysis/essay-analysis.ts'
import { loadAnalysers } from '../node/load-analysers.ts'
import { CORRECTION_KINDS, type CorrectionRule } from './edit.ts'
import { findEdits } from './find-edits.ts'

/** `wrong`: a sentence, what is marked in it and what is suggested; nothing else may be. `right`: nothing is marked. */
type Rows = { wrong: readonly (readonly [text: string, quote: string, suggestion: string])[]; right: readonly string[] }

// Among plain sentences a polite one is out of place.
const PLAIN = '첫째는 건강이다. 둘째는 가족이다. '

const TABLE: Record<CorrectionRule, Rows> = {
  spelling: {
    wrong: [
      ['그의 역활이 크다.', '역활', '역할'],
      ['희안한 일이 생겼다.', '희안한', '희한한'],
    ],
    right: ['그의 역할이 크다.', '희한한 일이 생겼다.', '며칠 뒤에 만났다.'],
  },
  'spelling-doe': {
    wrong: [
      ['계획이 잘 됬다.', '됬', '됐'],
      ['부자가 돼고 싶다.', '돼', '되'],
    ],
    right: ['계획이 잘 됐다.', '부자가 되고 싶다.', '가면 안 돼요.'],
  },
  'spelling-negation': {
    wrong: [
      ['거짓말을 하면 않된다.', '않된', '안 된'],
      ['포기하지 안고 걸었다.', '안', '않'],
    ],
    right: ['거짓말을 하면 안 된다.', '포기하지 않는다.', '아이를 안고 걸었다.'],
  },
  spacing: {
    wrong: [
      ['이웃에대해 생각했다.', '이웃에대해', '이웃에 대해'],
      ['건강을 지키기위해 걷는다.', '지키기위해', '지키기 위해'],
    ],
    right: ['이웃에 대해 생각했다.', '건강을 지키기 위해 걷는다.'],
  },
  'spacing-bound-noun': {
    wrong: [
      ['무엇이든 할수있다.', '할수있다', '할 수 있다'],
      ['아플때 쉰다.', '아플때', '아플 때'],
    ],
    right: ['무엇이든 할 수 있다.', '아플 때 쉰다.', '먹을 것이 없다.'],
  },
  'spacing-auxiliary': {
    wrong: [
      ['밥을 먹고나서 걷는다.', '먹고나서', '먹고 나서'],
      ['바다에 가고싶다.', '가고싶다', '가고 싶다'],
    ],
    right: ['밥을 먹고 나서 걷는다.', '바다에 가고 싶다.'],
  },
  'spacing-after-ending': {
    wrong: [
      ['매일 걸어야한다.', '걸어야한다', '걸어야 한다'],
      ['비가 와도 쉬지않는다.', '쉬지않는다', '쉬지 않는다'],
    ],
    right: ['매일 걸어야 한다.', '비가 와도 쉬지 않는다.'],
  },
  'spacing-not-only': {
    wrong: [
      ['노력뿐만아니라 운도 필요하다.', '노력뿐만아니라', '노력뿐만 아니라'],
      ['노력 뿐만 아니라 운도 필요하다.', '노력 뿐만', '노력뿐만'],
    ],
    right: ['노력뿐만 아니라 운도 필요하다.', '일을 할 뿐만 아니라 공부도 한다.'],
  },
  'spacing-number': {
    wrong: [
      ['여러가지 방법이 있다.', '여러가지', '여러 가지'],
      ['첫번째 이유는 돈이다.', '첫번째', '첫 번째'],
    ],
    right: ['여러 가지 방법이 있다.', '첫 번째 이유는 돈이다.'],
  },
  'spacing-joined': {
    wrong: [
      ['가족 을 사랑한다.', '가족 을', '가족을'],
      ['할 수 밖에 없다.', '수 밖에', '수밖에'],
    ],
    right: ['가족을 사랑한다.', '노력뿐만 아니라 운도 필요하다.', '할 수밖에 없다.'],
  },
  adjective: {
    wrong: [['약속이 중요한다.', '중요한다', '중요하다']],
    right: ['약속이 중요하다.', '나는 그를 중요하게 생각한다.'],
  },
  'adjective-modifier': {
    wrong: [
      ['중요하는 약속이 있다.', '중요하는', '중요한'],
      ['사람이 많는 곳이다.', '많는', '많은'],
    ],
    right: ['중요한 약속이 있다.', '사람이 많은 곳이다.', '물을 마시는 곳이다.'],
  },
  'verb-plain': {
    wrong: [['그는 매일 공부하다.', '공부하다', '공부한다']],
    right: ['그는 매일 공부한다.', '약속이 중요하다.'],
  },
  copula: {
    wrong: [
      ['이것이 사랑이다고 믿는다.', '사랑이다고', '사랑이라고'],
      ['눈이 오기 때문인다.', '때문인다', '때문이다'],
    ],
    right: ['이것이 사랑이라고 믿는다.', '눈이 오기 때문이다.'],
  },
  ending: {
    wrong: [
      ['돈을 많이 벌는 사람이다.', '벌는', '버는'],
      ['돈이 많수록 좋다.', '많수록', '많을수록'],
      ['쉬지 않아면 아프다.', '않아면', '않으면'],
    ],
    right: ['돈을 많이 버는 사람이다.', '돈이 많을수록 좋다.', '쉬지 않으면 아프다.'],
  },
  'particle-after-vowel': {
    wrong: [
      ['학교을 사랑한다.', '학교을', '학교를'],
      ['친구과 걷는다.', '친구과', '친구와'],
    ],
    right: ['학교를 사랑한다.', '친구와 걷는다.'],
  },
  'particle-after-consonant': {
    wrong: [
      ['책를 읽는다.', '책를', '책을'],
      ['사람는 꿈이 있다.', '사람는', '사람은'],
    ],
    right: ['책을 읽는다.', '사람은 꿈이 있다.'],
  },
  'particle-direction': {
    wrong: [
      ['공원로 간다.', '공원로', '공원으로'],
      ['버스으로 간다.', '버스으로', '버스로'],
    ],
    right: ['공원으로 간다.', '버스로 간다.', '서울로 간다.', '물로 씻는다.'],
  },
  'word-form': {
    wrong: [
      ['평화한 나라에 산다.', '평화한', '평화로운'],
      ['다양적인 의견이 있다.', '다양적인', '다양한'],
    ],
    right: ['평화로운 나라에 산다.', '다양한 의견이 있다.'],
  },
  register: {
    wrong: [
      [`${PLAIN}누구나 행복을 원합니다.`, '합니다', '한다'],
      [`${PLAIN}날마다 책이 있어요.`, '어요', '다'],
    ],
    right: [`${PLAIN}누구나 행복을 원한다.`, '저는 학생입니다. 매일 공부합니다.'],
  },
}

let analysers: Analysers
beforeAll(() => {
  analysers = loadAnalysers()
})

function marksIn(text: string) {
  const essay = analyseEssay({ text, prompt: { question: 54, passage: '', questions: [], topicWords: [] } }, analysers)
  return findEdits(essay, analysers).map(({ start, end, ...edit }) => ({
    ...edit,
    start,
    quote: text.slice(start, end),
  }))
}

test('every rule that corrects has right and wrong sentences', () => {
  expect(Object.keys(TABLE).sort()).toEqual(Object.keys(CORRECTION_KINDS).sort())
  for (const { wrong, right } of Object.values(TABLE)) expect(Math.min(wrong.length, right.length)).toBeGreaterThan(0)
})

const rules = Object.entries(TABLE)
describe.each(rules)('%s', (rule, { wrong, right }) => {
  test.each(wrong)('marks %s', (text, quote, suggestion) => {
    expect(marksIn(text)).toEqual([{ rule, start: text.indexOf(quote), quote, suggestion }])
  })

  test.each(right)('leaves %s', (text) => {
    expect(marksIn(text)).toEqual([])
  })
})
