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
    wrong: [
      ['약속이 중요한다.', '중요한다', '중요하다'],
      ['두 나라의 문화는 비슷한다.', '비슷한다', '비슷하다'],
      ['아이에게 꿈이 있는다.', '있는다', '있다'],
      ['돈이 부족한다고 말한다.', '부족한다', '부족하다'],
      ['그 사람은 친구가 아닌다.', '아닌다', '아니다'],
    ],
    right: [
      '약속이 중요하다.',
      '나는 그를 중요하게 생각한다.',
      '방이 밝는다고 말했다.',
      '아이는 집에 있는다.',
      '날이 밝는다.',
    ],
  },
  'adjective-modifier': {
    wrong: [
      ['중요하는 약속이 있다.', '중요하는', '중요한'],
      ['사람이 많는 곳이다.', '많는', '많은'],
      ['쉽는 문제부터 푼다.', '쉽는', '쉬운'],
      ['배가 고프는 아이가 운다.', '고프는', '고픈'],
      ['힘들는 날도 있다.', '힘들는', '힘든'],
    ],
    right: [
      '중요한 약속이 있다.',
      '사람이 많은 곳이다.',
      '물을 마시는 곳이다.',
      '재밌는 책이다.',
      '규칙을 준수하는 사람이다.',
    ],
  },
  'verb-plain': {
    wrong: [
      ['그는 매일 공부하다.', '공부하다', '공부한다'],
      ['날마다 물을 마시는다.', '마시는다', '마신다'],
      ['숲을 보호하다면 공기가 맑아진다.', '보호하다면', '보호한다면'],
      ['쓰레기를 줄이다.', '줄이다', '줄인다'],
    ],
    right: [
      '그는 매일 공부한다.',
      '약속이 중요하다.',
      '아침은 죽이다.',
      '저것은 둥근 달이다.',
      '아직 때가 이르다.',
      '그 생각은 그르다.',
      '나는 배가 부르다.',
      '그 약속이 중요 하다.',
      '목이 마르다고 했다.',
    ],
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
      ['돈이 많수록 좋다.', '많수록', '많을수록'],
      ['쉬지 않아면 아프다.', '않아면', '않으면'],
      ['책이 재미있은 까닭이다.', '재미있은', '재미있는'],
      ['밥을 먹으는 소리가 난다.', '먹으는', '먹는'],
    ],
    right: ['돈이 많을수록 좋다.', '쉬지 않으면 아프다.', '그 일이 있은 뒤에 떠났다.'],
  },
  'stem-rieul': {
    wrong: [
      ['할머니가 만들은 빵이 맛있다.', '만들은', '만든'],
      ['돈을 벌은 사람이 산다.', '벌은', '번'],
      ['돈을 많이 벌는 사람이다.', '벌는', '버는'],
      ['시골에서 살은 적이 있다.', '살은', '산'],
      ['길을 알으면 간다.', '알으면', '알면'],
      ['섬에서 살은 사람들이 모였다.', '살은', '산'],
      ['아시는 바와 같이 나도 알습니다.', '알습니다', '압니다'],
    ],
    right: [
      '할머니가 만든 빵이 맛있다.',
      '생선 살은 부드럽다.',
      '이 물은 맑다.',
      '노래를 들은 사람이 운다.',
      '소가 여물을 먹는다.',
      '내장과 알은 버린다.',
    ],
  },
  'stem-irregular': {
    wrong: [
      ['소문을 듣은 사람이 많다.', '듣은', '들은'],
      ['서로 돕으면 쉽다.', '돕으면', '도우면'],
      ['길을 모르어서 물었다.', '모르어서', '몰라서'],
      ['요즘 바뻐서 쉬지 못한다.', '바뻐서', '바빠서'],
      ['어렵은 책을 읽는다.', '어렵은', '어려운'],
      ['파랗은 하늘을 본다.', '파랗은', '파란'],
      ['새 집을 짓어서 산다.', '짓어서', '지어서'],
      ['이 집을 짓은 목수를 안다.', '짓은', '지은'],
    ],
    right: [
      '소문을 들은 사람이 많다.',
      '좁은 길에서 굽은 나무를 본다.',
      '허리가 굽은 노인이다.',
      '땅에 묻은 씨가 자란다.',
    ],
  },
  'past-modifier': {
    wrong: [
      ['어제 왔는 손님이 갔다.', '왔는', '온'],
      ['어릴 때 행복했는 기억이 있다.', '행복했는', '행복했던'],
    ],
    right: ['손님이 왔는데 비가 왔다.', '누가 왔는지 모른다.', '어릴 때 행복했던 기억이 있다.'],
  },
  'negation-ending': {
    wrong: [
      ['일하고 싶지 않는 날이 있다.', '않는', '않은'],
      ['돈이 필요하지 않는 곳은 없다.', '않는', '않은'],
      ['완벽한 사람은 존재하지 않다.', '않다', '않는다'],
      ['그 문제는 심각하지 않는다.', '않는다', '않다'],
      ['이것은 필요하지 않은다.', '않은다', '않다'],
      ['몸이 건강하지 못한다.', '못한다', '못하다'],
      ['그 약은 효과적이지 않는다.', '않는다', '않다'],
    ],
    right: [
      '일하고 싶지 않은 날이 있다.',
      '먹지 않는 음식이 있다.',
      '먹지 않은 음식이 있다.',
      '성격이 맞지 않다.',
      '숙소를 찾지 못하여 걸었다.',
      '법을 준수하지 않는 사람이 있다.',
      '지각을 한 번 하지 않는 학생이다.',
    ],
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
      [`${PLAIN}우리는 밥을 먹습니다.`, '습니다', '는다'],
      [`${PLAIN}쓰레기를 줄입니다.`, '입니다', '인다'],
      [`${PLAIN}사람들이 모입니다.`, '입니다', '인다'],
      [`${PLAIN}이 물건은 저렴합니다.`, '합니다', '하다'],
      [`${PLAIN}우리 집은 멉니다.`, '멉니다', '멀다'],
      [`${PLAIN}날마다 빵을 팝니다.`, '팝니다', '판다'],
      [`${PLAIN}그 꽃은 예뻐요.`, '뻐요', '쁘다'],
      [`${PLAIN}노래를 부릅니다.`, '릅니다', '른다'],
      [`${PLAIN}쉬고 싶지 않습니다.`, '습니다', '다'],
      [`${PLAIN}약속을 잊지 않습니다.`, '습니다', '는다'],
      [`${PLAIN}그 약속이 중요 합니다.`, '합니다', '하다'],
      [`${PLAIN}곧 비가 올 겁니다.`, '겁니다', '것이다'],
      [`${PLAIN}저 사람은 내 친구예요.`, '예요', '이다'],
      [`${PLAIN}그것은 사실은 아닙니다.`, '닙니다', '니다'],
      [`${PLAIN}중요한 것 입니다.`, '입니다', '이다'],
      [`${PLAIN}그 일을 하였습니다.`, '습니다', '다'],
      [`${PLAIN}물을 마시는 편이 더 낫습니다.`, '습니다', '다'],
    ],
    right: [
      `${PLAIN}누구나 행복을 원한다.`,
      '저는 학생입니다. 매일 공부합니다.',
      `${PLAIN}아직 때가 이릅니다.`,
      `${PLAIN}나는 배가 부릅니다.`,
      `${PLAIN}그 생각은 그릅니다.`,
      `${PLAIN}아침은 죽입니다.`,
      `${PLAIN}정말 재미있네요.`,
    ],
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
