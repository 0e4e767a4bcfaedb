import { beforeAll, describe, expect, test } from 'vitest'
import type { Analysers } from '../analysis/analysers.ts'
import { analyseEssay } from '../analysis/essay-analysis.ts'
import { loadAnalysers } from '../node/load-analysers.ts'
import { findEdits } from './find-edits.ts'

// Kinds of errors that stand thick in an essay of level 3 or 4, with sentences of our own.

const NO_PROMPT = { question: 54, passage: '', questions: [], topicWords: [] }
let analysers: Analysers
beforeAll(() => {
  analysers = loadAnalysers()
})

/** The text with every suggestion in place. */
function corrected(text: string): string {
  const essay = analyseEssay({ text, prompt: NO_PROMPT }, analysers)
  return findEdits(essay, analysers).reduceRight(
    (result, { start, end, suggestion }) => result.slice(0, start) + suggestion + result.slice(end),
    essay.text,
  )
}

test.each([
  ['그는 회사를 세웠기 전에 오래 준비했다.', '그는 회사를 세우기 전에 오래 준비했다.'],
  ['사람들은 기계를 발명했기 전에 손으로 일했다.', '사람들은 기계를 발명하기 전에 손으로 일했다.'],
  ['밥을 먹었기 전에 손을 씻는다.', '밥을 먹기 전에 손을 씻는다.'],
  ['잠을 잔 전에 책을 읽는다.', '잠을 자기 전에 책을 읽는다.'],
  ['어제는 길이 막혔은데 오늘은 괜찮다.', '어제는 길이 막혔는데 오늘은 괜찮다.'],
  ['그가 왜 떠났은지 아무도 모른다.', '그가 왜 떠났는지 아무도 모른다.'],
  ['우리 반에는 외국 학생도 있은다.', '우리 반에는 외국 학생도 있다.'],
  ['말을 아직 잘 모른 아이가 울었다.', '말을 아직 잘 모르는 아이가 울었다.'],
  ['어려움도 적지 않는다.', '어려움도 적지 않다.'],
  ['실패는 사람을 강하는 만든다.', '실패는 사람을 강하게 만든다.'],
  ['집값이 비싼 것은 땅이 좁는 때문이다.', '집값이 비싼 것은 땅이 좁기 때문이다.'],
  ['남의 마음을 알기 어렵는다.', '남의 마음을 알기 어렵다.'],
  ['혼자 살은 노인이 늘고 있다.', '혼자 산 노인이 늘고 있다.'],
])('endings: %s', (wrong, right) => expect(corrected(wrong)).toBe(right))

test.each([
  ['그는 아무 말도 하지 못 했다.', '그는 아무 말도 하지 못했다.'],
  ['매일 고기 만 먹으면 건강에 나쁘다.', '매일 고기만 먹으면 건강에 나쁘다.'],
  ['요즘은 어른 보다 아이가 바쁘다.', '요즘은 어른보다 아이가 바쁘다.'],
  ['나도 대학생 이었을 때 여행을 많이 했다.', '나도 대학생이었을 때 여행을 많이 했다.'],
  ['조금식 고치면 된다.', '조금씩 고치면 된다.'],
  ['물을 너무 만이 쓰면 안 된다.', '물을 너무 많이 쓰면 안 된다.'],
  ['그는 마침내 의사가 돼었다.', '그는 마침내 의사가 되었다.'],
  ['약속을 잊으면 안 돼다.', '약속을 잊으면 안 된다.'],
])('spelling and spaces: %s', (wrong, right) => expect(corrected(wrong)).toBe(right))

test.each([
  ['수업을 집중하기가 어렵다.', '수업에 집중하기가 어렵다.'],
  ['그는 새로운 일을 도전한다.', '그는 새로운 일에 도전한다.'],
  ['많은 사람이 자기 직업을 만족한다.', '많은 사람이 자기 직업에 만족한다.'],
  ['나는 그 의견을 동의하지 않는다.', '나는 그 의견에 동의하지 않는다.'],
  ['동생은 면접을 떨어졌다.', '동생은 면접에 떨어졌다.'],
  ['나는 저녁마다 운동에 한다.', '나는 저녁마다 운동을 한다.'],
  ['상대방의 입장에 생각해야 한다.', '상대방의 입장에서 생각해야 한다.'],
  ['그는 친구들에서 전화를 한다.', '그는 친구들에게 전화를 한다.'],
  ['형은 동생을 수영을 가르친다.', '형은 동생에게 수영을 가르친다.'],
  ['그는 세상에 가장 아름다운 집을 지었다.', '그는 세상에서 가장 아름다운 집을 지었다.'],
  ['교육에 대하는 생각이 서로 다르다.', '교육에 대한 생각이 서로 다르다.'],
  ['이 문제에 대한 생각해 보았다.', '이 문제에 대해 생각해 보았다.'],
  ['수요가 늘어남에 따르고 값도 올랐다.', '수요가 늘어남에 따라 값도 올랐다.'],
  ['내일 날씨가 좋아진다라고 말했다.', '내일 날씨가 좋아진다고 말했다.'],
  ['만약 지금 아끼지 않아서 나중에 물이 모자랄 것이다.', '만약 지금 아끼지 않으면 나중에 물이 모자랄 것이다.'],
])('particles and clauses: %s', (wrong, right) => expect(corrected(wrong)).toBe(right))

test.each([
  ['차이를 구별되기가 쉽지 않다.', '차이를 구별하기가 쉽지 않다.'],
  ['범죄를 처벌되기 위해서는 법이 있어야 한다.', '범죄를 처벌하기 위해서는 법이 있어야 한다.'],
  ['나는 그때부터 수학을 싫게 되었다.', '나는 그때부터 수학을 싫어하게 되었다.'],
  ['일찍 일어나는 습관을 해야 한다.', '일찍 일어나는 습관을 들여야 한다.'],
])('verbs: %s', (wrong, right) => expect(corrected(wrong)).toBe(right))

describe('what is right stays', () => {
  test.each([
    '물건을 쉽게 버리는 사람도 있다.',
    '그는 십 년 만에 고향에 갔다.',
    '만 열 살이 되었다.',
    '드라마 보다 잠이 들었다.',
    '사회를 보다 나은 곳으로 만들자.',
    '그는 이름도 모른 채 떠났다.',
    '날짜를 적지 않는다.',
    '조건을 만족하는 답을 찾는다.',
    '대원들은 구조 활동에 임했다.',
    '손님을 대하는 태도가 좋다.',
    '아이를 위해 동화를 읽어 준다.',
    '학교에 가장 가까운 집을 구했다.',
    '힘을 한곳에 집중한다.',
    '“이제 간다.”라고 말했다.',
    '이것은 사실이 아니다.',
    '옷을 편한 모양으로 만들면 누구나 입는다.',
    '사람은 기계가 가질 수 없는 마음을 지녔다.',
    '할머니께서 걱정하실까 봐 말을 하지 않았다.',
  ])('%s', (text) => expect(corrected(text)).toBe(text))
})
