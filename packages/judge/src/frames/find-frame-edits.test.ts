import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Analysers } from '../analysis/analysers.ts'
import { loadAnalysers } from '../node/load-analysers.ts'
import { findFrameEdits } from './find-frame-edits.ts'

let analysers: Analysers
beforeAll(() => {
  analysers = loadAnalysers()
})

const editsIn = (text: string) => findFrameEdits({ text, morphemes: analysers.morphemes(text) }, analysers)

function corrected(text: string): string {
  return editsIn(text).reduceRight(
    (result, { start, end, suggestion }) => result.slice(0, start) + suggestion + result.slice(end),
    text,
  )
}

/** Invented sentences of learners, by kind: a word to correct and what it should be. */
const KINDS: Readonly<Record<string, readonly (readonly [wrong: string, right: string])[]>> = {
  'an object of what takes none': [
    ['경제를 성장하면서 생활이 편해졌다.', '경제가 성장하면서 생활이 편해졌다.'],
    ['요즘 청소년들은 스트레스를 많다.', '요즘 청소년들은 스트레스가 많다.'],
    ['시간이 지나면서 생각을 달라졌다.', '시간이 지나면서 생각이 달라졌다.'],
    ['이 제도 덕분에 많은 문제를 해결되었다.', '이 제도 덕분에 많은 문제가 해결되었다.'],
    ['열심히 공부해서 훌륭한 선생님을 되고 싶다.', '열심히 공부해서 훌륭한 선생님이 되고 싶다.'],
  ],
  'a subject of what is done to it': [
    ['우리는 다른 문화가 존중해야 한다.', '우리는 다른 문화를 존중해야 한다.'],
    ['정보가 얻는 방법은 여러 가지이다.', '정보를 얻는 방법은 여러 가지이다.'],
    ['나는 매일 단어가 외운다.', '나는 매일 단어를 외운다.'],
    ['돈이 벌기 위해 열심히 일한다.', '돈을 벌기 위해 열심히 일한다.'],
  ],
  'where something is, and where it is done': [
    ['우리 동네에서 큰 병원이 없다.', '우리 동네에 큰 병원이 없다.'],
    ['많은 학생이 대회에서 참가했다.', '많은 학생이 대회에 참가했다.'],
    ['우리 반에서 외국인 학생이 많다.', '우리 반에 외국인 학생이 많다.'],
    ['아이들은 놀이터에 논다.', '아이들은 놀이터에서 논다.'],
    ['나는 한국에 한국어를 배운다.', '나는 한국에서 한국어를 배운다.'],
    ['주말마다 공원에 산책한다.', '주말마다 공원에서 산책한다.'],
  ],
  'to whom, and to what': [
    ['부모는 자녀에 사랑을 준다.', '부모는 자녀에게 사랑을 준다.'],
    ['할머니에 전화를 걸었다.', '할머니께 전화를 걸었다.'],
    ['학생들에 필요한 것은 칭찬이다.', '학생들에게 필요한 것은 칭찬이다.'],
    ['그 광고는 판매에게 영향을 준다.', '그 광고는 판매에 영향을 준다.'],
    ['나는 주말에 친구에게 만났다.', '나는 주말에 친구를 만났다.'],
  ],
  'fixed phrases': [
    ['실수에 통해 많이 배운다.', '실수를 통해 많이 배운다.'],
    ['눈이 오는 전에 집에 갔다.', '눈이 오기 전에 집에 갔다.'],
    ['지역을 따라 음식이 다르다.', '지역에 따라 음식이 다르다.'],
    ['어려움이 불구하고 성공했다.', '어려움에도 불구하고 성공했다.'],
    ['가족을 함께 여행을 갔다.', '가족과 함께 여행을 갔다.'],
    ['정치를 관심이 없는 사람이 많다.', '정치에 관심이 없는 사람이 많다.'],
    ['많은 사람이 감기를 걸렸다.', '많은 사람이 감기에 걸렸다.'],
    ['건강하는 위해 매일 걷는다.', '건강하기 위해 매일 걷는다.'],
  ],
  'clauses that belong together': [
    ['왜냐하면 건강을 잃으면 모든 것을 잃는다.', '왜냐하면 건강을 잃으면 모든 것을 잃기 때문이다.'],
    ['비록 힘들어서 포기하지 않겠다.', '비록 힘들어도 포기하지 않겠다.'],
    ['만약 시간이 있으니까 여행을 가고 싶다.', '만약 시간이 있으면 여행을 가고 싶다.'],
    ['그 이유는 시간이 부족하다.', '그 이유는 시간이 부족하기 때문이다.'],
    ['중요한 것은 서로 이해한다.', '중요한 것은 서로 이해하는 것이다.'],
    ['성공하고 싶으면 매일 노력한다고 필요하다.', '성공하고 싶으면 매일 노력할 필요가 있다.'],
  ],
}

describe.each(Object.entries(KINDS))('corrects %s', (_, pairs) => {
  test.each(pairs)('%s', (wrong, right) => {
    expect(corrected(wrong)).toBe(right)
    expect(editsIn(right)).toEqual([])
  })
})

/** Right sentences where an object stands before what takes none, a subject before what is done, and the like. */
test.each([
  '그는 의사가 되었다.',
  '물이 얼음이 된다.',
  '나는 고향이 그립다.',
  '그가 살던 집은 지금은 없다.',
  '정부가 추진하는 사업을 시민이 반대한다.',
  '나는 물이 마시고 싶다.',
  '주민을 대상으로 조사가 이루어졌다.',
  '신문은 사건을 공정하고 정확하게 보도해야 한다.',
  '필요한 정보를 쉽고 빠르게 찾을 수 있다.',
  '아이를 행복하게 하는 것은 사랑이다.',
  '그는 나를 바보라고 불렀다.',
  '언니는 동생을 자랑스러워했다.',
  '우리는 두 달을 싸웠다.',
  '행사가 시청 앞에서 있었다.',
  '한국에서 취직하고 싶어 하는 사람이 많다.',
  '현대 사회에서 돈이 없으면 살기 어렵다.',
  '학교에 공부하는 학생이 많다.',
  '은행에 편지를 보냈다.',
  '돈을 들고 집에 갔다.',
  '산소와 수소가 만나면서 물이 되었다.',
  '설명이 복잡해서 이해하기 어렵다.',
  '길을 따라 걸으면 바다가 나온다.',
  '말이 통해서 편하다.',
  '가족을 함께 돌보는 사람이 필요하다.',
  '그 이유는 다음과 같다.',
  '내 꿈은 점점 커진다.',
  '그 사람에게는 남을 배려하는 마음이 있다.',
])('leaves %s', (text) => {
  expect(editsIn(text)).toEqual([])
})

test('finds nothing where two sentences run into each other behind 왜냐하면', () => {
  expect(editsIn('왜냐하면 돈이 필요하다 그래서 사람은 일을 해야 한다')).toEqual([])
})

test('takes any text: edits lie inside it, in words, and change something', () => {
  const korean = fc.constantFrom(
    '학교',
    '사람',
    '을',
    '를',
    '이',
    '가',
    '에',
    '에서',
    '에게',
    ' ',
    '.',
    '만들다',
    '있다',
    '때문에',
  )
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.array(korean).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(text, (any) => {
      for (const { start, end, suggestion } of editsIn(any)) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(any.length)
        expect(any.slice(start, end)).not.toBe(suggestion)
      }
    }),
    { numRuns: 200 },
  )
})
